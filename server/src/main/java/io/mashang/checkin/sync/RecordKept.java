package io.mashang.checkin.sync;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.face.FacesAsked;
import io.mashang.checkin.model.Arrival;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.KeptScan;
import io.mashang.checkin.model.Neighbourhood;
import io.mashang.checkin.model.Others;
import io.mashang.checkin.model.RiskRules;
import io.mashang.checkin.model.Signal;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.ArrivalStore;
import io.mashang.checkin.record.NeighbourStore;
import io.mashang.checkin.record.NeighbourStore.Looked;
import io.mashang.checkin.record.OfflineStore;
import io.mashang.checkin.record.PastCheckIns;
import io.mashang.checkin.record.PastCheckIns.Place;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCases;
import io.mashang.checkin.review.ReviewCases.Fresh;
import io.mashang.checkin.risk.KnownRules;
import io.mashang.identity.Members;
import io.mashang.intake.BatchHandler;
import io.mashang.intake.Operation;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Outcome;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records check-ins from phones' memories, many at a time, in the same places as those made on the spot: the session's counter
 * row is locked first, the unique key has the last word. What a place knows already is joined, never overwritten.
 */
@Component
class RecordKept implements BatchHandler<KeptCheckIn, KeptResult> {

    static final String KIND = "checkin.offline";

    private final Sessions sessions;
    private final Roster roster;
    private final Members members;
    private final ArrivalStore arrivalStore;
    private final OfflineStore offline;
    private final PastCheckIns past;
    private final MergeArrivals merge;
    private final NeighbourStore neighbours;
    private final KnownRules rules;
    private final FacesAsked faces;
    private final ReviewCases reviews;
    private final AttendancePoints points;
    private final Ids ids;
    private final Duration acceptedFor;

    /** @param acceptedFor how long after its end a session takes uploads without a human looking at them */
    RecordKept(
            Sessions sessions, Roster roster, Members members, ArrivalStore arrivalStore, OfflineStore offline, PastCheckIns past,
            MergeArrivals merge, NeighbourStore neighbours, KnownRules rules, FacesAsked faces, ReviewCases reviews,
            AttendancePoints points, Ids ids, @Value("${mashang.checkin.offline-for:24h}") Duration acceptedFor) {
        this.sessions = sessions;
        this.roster = roster;
        this.members = members;
        this.arrivalStore = arrivalStore;
        this.offline = offline;
        this.past = past;
        this.merge = merge;
        this.neighbours = neighbours;
        this.rules = rules;
        this.faces = faces;
        this.reviews = reviews;
        this.points = points;
        this.ids = ids;
        this.acceptedFor = acceptedFor;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<KeptResult> answerType() {
        return KeptResult.class;
    }

    /** One operation on its way: it gets an end as soon as one is known. */
    private static final class Attempt {

        final Operation<KeptCheckIn> operation;
        @Nullable CheckInSession session;
        @Nullable Participant participant;
        @Nullable Outcome<KeptResult> end;

        Attempt(Operation<KeptCheckIn> operation) {
            this.operation = operation;
        }

        KeptCheckIn kept() {
            return operation.command();
        }

        CheckInSession openSession() {
            return Objects.requireNonNull(session);
        }

        Participant person() {
            return Objects.requireNonNull(participant);
        }

        Entrant entrant() {
            return new Entrant(openSession().activity(), kept().member());
        }

        Place place() {
            return new Place(openSession().id(), person().id());
        }

        void decline(Problem problem) {
            end = new Outcome.Declined<>(problem);
        }
    }

    /** @param numbered the record as it would be if this were its only arrival, given its ordinal */
    private record Candidate(IntFunction<StoredCheckIn> numbered, Told told) {}

    @Override
    public List<Outcome<KeptResult>> handle(List<Operation<KeptCheckIn>> batch) {
        List<Attempt> attempts = batch.stream().map(Attempt::new).toList();
        attempts.forEach(this::mayCheckIn);
        admit(undecided(attempts));
        record(undecided(attempts));
        return attempts.stream().<Outcome<KeptResult>>map(attempt -> Objects.requireNonNull(attempt.end)).toList();
    }

    private static List<Attempt> undecided(List<Attempt> attempts) {
        return attempts.stream().filter(attempt -> attempt.end == null).toList();
    }

    private void mayCheckIn(Attempt attempt) {
        attempt.session = sessions.find(attempt.kept().session()).orElse(null);
        if (attempt.session == null) {
            attempt.decline(ActivitiesProblem.SESSION_UNKNOWN);
        } else if (attempt.session.phoneNeeded() && !members.hasPhone(attempt.kept().member())) {
            attempt.decline(CheckinProblem.PHONE_NEEDED);
        }
    }

    private void admit(List<Attempt> attempts) {
        Set<ActivityId> open = attempts.stream()
                .map(Attempt::openSession)
                .filter(session -> session.admission() == Admission.OPEN)
                .map(CheckInSession::activity)
                .collect(Collectors.toSet());
        Map<Entrant, Participant> admitted = roster.admit(attempts.stream().map(Attempt::entrant).toList(), open);
        for (Attempt attempt : attempts) {
            attempt.participant = admitted.get(attempt.entrant());
            if (attempt.participant == null) {
                attempt.decline(CheckinProblem.NOT_ON_ROSTER);
            }
        }
    }

    private void record(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        Map<SessionId, Integer> arrivals = arrivalStore.lockCounters(attempts.stream().map(a -> a.openSession().id()).toList());
        Map<Place, List<Attempt>> places =
                attempts.stream().collect(Collectors.groupingBy(Attempt::place, LinkedHashMap::new, Collectors.toList()));
        Map<Place, StoredCheckIn> taken = past.find(places.keySet());
        Map<Place, Instant> undone = offline.lastUndone(bySession(places.keySet()));
        Neighbourhood neighbourhood = neighbourhood(attempts);
        Map<StoredCheckIn, List<Told>> fresh = new LinkedHashMap<>();
        List<Fresh> made = new ArrayList<>();
        places.forEach((place, group) -> {
            List<Candidate> candidates = group.stream().map(attempt -> candidate(attempt, undone.get(place), neighbourhood)).toList();
            StoredCheckIn before = taken.get(place);
            StoredCheckIn now;
            if (before == null) {
                now = first(candidates, arrivals.merge(place.session(), 1, Integer::sum));
                made.add(new Fresh(now, group.getFirst().openSession(), group.getFirst().person()));
                fresh.put(now, candidates.stream().map(Candidate::told).toList());
            } else {
                now = merge.join(before, candidates.stream().map(Candidate::told).toList());
            }
            for (Attempt attempt : group) {
                attempt.end = end(attempt, now);
                neighbourhood.add(attempt.openSession().activity(), attempt.kept().ticket(), null);
            }
        });
        arrivalStore.write(List.copyOf(fresh.keySet()), arrivals);
        fresh.forEach((record, told) -> merge.begin(record.id(), told));
        reviews.open(made);
        points.give(made.stream().map(each -> new AttendancePoints.Earned(each.record(), each.session().title())).toList());
    }

    private static Map<SessionId, Set<ParticipantId>> bySession(Set<Place> places) {
        return places.stream()
                .collect(Collectors.groupingBy(Place::session, Collectors.mapping(Place::participant, Collectors.toSet())));
    }

    /** Whose phones these are. Positions of long ago are not compared: they say little about who stood beside whom. */
    private Neighbourhood neighbourhood(List<Attempt> attempts) {
        List<Looked> looked = attempts.stream().map(attempt -> new Looked(attempt.kept().ticket(), null)).toList();
        return neighbours.of(looked, attempts.getFirst().operation.receivedAt());
    }

    private Candidate candidate(Attempt attempt, @Nullable Instant undoneAt, Neighbourhood neighbourhood) {
        CheckInSession session = attempt.openSession();
        KeptCheckIn kept = attempt.kept();
        KeptScan scan = kept.scan();
        Instant uploadedAt = attempt.operation.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        List<Finding> findings = new ArrayList<>(scan.findings(uploadedAt, session.endsAt().plus(acceptedFor)));
        if (undoneAt != null && scan.at().isBefore(undoneAt)) {
            findings.add(new Finding(Signal.UNDONE_BEFORE, null, null, null));
        }
        ClaimTicket ticket = kept.ticket();
        Others others = neighbourhood.of(session.activity(), ticket, null);
        RiskRules active = rules.active();
        Verdict verdict = Verdict.of(
                session, ticket, kept.evidence().judgedWithFace(faces.at(session.activity())), others, active).and(findings, active);
        RecordId id = new RecordId(ids.next());
        IntFunction<StoredCheckIn> numbered = ordinal ->
                StoredCheckIn.of(id, session, attempt.person(), ticket, verdict, kept.evidence(), ordinal, Direction.IN, null);
        return new Candidate(numbered, Told.as(numbered.apply(0), name(attempt.operation.key()), uploadedAt));
    }

    /** Of one length, however long the operation's key is. */
    private static String name(OperationKey key) {
        return UUID.nameUUIDFromBytes((key.owner() + "\n" + key.key()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static StoredCheckIn first(List<Candidate> candidates, int ordinal) {
        Arrival counting = MergeArrivals.counting(candidates.stream().map(Candidate::told).toList());
        return candidates.stream()
                .filter(candidate -> candidate.told().arrival().equals(counting))
                .findFirst()
                .orElseThrow()
                .numbered()
                .apply(ordinal);
    }

    private Outcome<KeptResult> end(Attempt attempt, StoredCheckIn record) {
        CheckInSession session = attempt.openSession();
        PlaceRule place = session.place();
        return switch (record.state()) {
            case REJECTED -> {
                Refused refused = past.refusal(session, record);
                yield new Outcome.Declined<>(refused.problem(), refused.params());
            }
            case UNDONE -> new Outcome.Declined<>(CheckinProblem.UNDONE_ALREADY);
            case NORMAL, LATE, PENDING -> new Outcome.Done<>(new KeptResult(
                    record.id(), record.state(), record.at(), record.ordinal(), session.title(), session.placeName(),
                    session.zone(), record.findings(), place != null && place.hasNetworks()));
        };
    }
}
