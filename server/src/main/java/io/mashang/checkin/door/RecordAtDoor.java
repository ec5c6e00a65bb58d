package io.mashang.checkin.door;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.CheckOut;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.ArrivalStore;
import io.mashang.checkin.record.PastCheckIns;
import io.mashang.checkin.record.PastCheckIns.Place;
import io.mashang.checkin.record.Presence;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCases;
import io.mashang.identity.MemberId;
import io.mashang.intake.BatchHandler;
import io.mashang.intake.Operation;
import io.mashang.intake.Outcome;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records whom staff check in, many at a time, in the same places as those who check in themselves: the session's counter
 * row is locked first, the unique key has the last word. Somebody who waits for review is confirmed instead.
 */
@Component
class RecordAtDoor implements BatchHandler<DoorEntry, DoorAnswer> {

    static final String KIND = "checkin.door";

    private final Sessions sessions;
    private final Roster roster;
    private final ArrivalStore arrivalStore;
    private final ReviewCases reviews;
    private final AttendancePoints points;
    private final PastCheckIns past;
    private final AuditTrail audit;
    private final Ids ids;

    RecordAtDoor(
            Sessions sessions, Roster roster, ArrivalStore arrivalStore, ReviewCases reviews, AttendancePoints points, PastCheckIns past,
            AuditTrail audit, Ids ids) {
        this.sessions = sessions;
        this.roster = roster;
        this.arrivalStore = arrivalStore;
        this.reviews = reviews;
        this.points = points;
        this.past = past;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DoorAnswer> answerType() {
        return DoorAnswer.class;
    }

    /** One person on the way in: gets an end as soon as one is known. */
    private static final class Attempt {

        final Operation<DoorEntry> operation;
        @Nullable CheckInSession session;
        @Nullable Participant participant;
        @Nullable Outcome<DoorAnswer> end;

        Attempt(Operation<DoorEntry> operation) {
            this.operation = operation;
        }

        DoorEntry entry() {
            return operation.command();
        }

        CheckInSession openSession() {
            return Objects.requireNonNull(session);
        }

        boolean isOpenToAnyone() {
            return openSession().admission() == Admission.OPEN;
        }

        Participant person() {
            return Objects.requireNonNull(participant);
        }

        Place place() {
            return new Place(openSession().id(), person().id());
        }

        void decline(Problem problem) {
            end = new Outcome.Declined<>(problem);
        }

        void decline(Refused refused) {
            end = new Outcome.Declined<>(refused.problem(), refused.params());
        }
    }

    @Override
    public List<Outcome<DoorAnswer>> handle(List<Operation<DoorEntry>> batch) {
        List<Attempt> attempts = batch.stream().map(Attempt::new).toList();
        attempts.forEach(this::mustBeOpen);
        admit(undecided(attempts));
        record(undecided(attempts));
        return attempts.stream().<Outcome<DoorAnswer>>map(attempt -> Objects.requireNonNull(attempt.end)).toList();
    }

    private static List<Attempt> undecided(List<Attempt> attempts) {
        return attempts.stream().filter(attempt -> attempt.end == null).toList();
    }

    private void mustBeOpen(Attempt attempt) {
        attempt.session = sessions.find(attempt.entry().session()).orElse(null);
        if (attempt.session == null) {
            attempt.decline(ActivitiesProblem.SESSION_UNKNOWN);
        } else {
            whyNotOpen(attempt.session, attempt.entry().way(), attempt.operation.receivedAt()).ifPresent(attempt::decline);
        }
    }

    /** Staff let people out at any time while the session takes people, and in only while it takes arrivals. */
    private Optional<Refused> whyNotOpen(CheckInSession session, Direction way, Instant at) {
        CheckOut checkOut = session.checkOut();
        if (way == Direction.OUT && checkOut == null) {
            return Optional.of(new Refused(CheckinProblem.CHECK_OUT_NOT_ASKED));
        }
        boolean open = session.cancelReason() == null && (way == Direction.OUT
                ? !at.isBefore(session.opensAt()) && at.isBefore(session.lastClosesAt())
                : session.takesArrivalsAt(at));
        return open ? Optional.empty() : Optional.of(sessions.whyNoArrival(session, at));
    }

    private void admit(List<Attempt> attempts) {
        Map<ParticipantId, Participant> known = roster.byIds(attempts.stream()
                .map(attempt -> attempt.entry().who().participant())
                .filter(Objects::nonNull)
                .toList());
        Map<Entrant, Participant> scanned = admitScanned(attempts);
        for (Attempt attempt : attempts) {
            DoorEntry.Who who = attempt.entry().who();
            Roster.Guest guest = who.guest();
            MemberId member = who.member();
            if (guest != null) {
                enter(attempt, guest);
            } else if (member != null) {
                attempt.participant = scanned.get(new Entrant(attempt.openSession().activity(), member));
            } else {
                find(attempt, known.get(who.participant()));
            }
            if (attempt.participant == null && attempt.end == null) {
                attempt.decline(CheckinProblem.GUESTS_NOT_ADMITTED);
            }
        }
    }

    private Map<Entrant, Participant> admitScanned(List<Attempt> attempts) {
        List<Entrant> entrants = new ArrayList<>();
        Set<ActivityId> open = new HashSet<>();
        for (Attempt attempt : attempts) {
            MemberId member = attempt.entry().who().member();
            if (member != null) {
                entrants.add(new Entrant(attempt.openSession().activity(), member));
                if (attempt.isOpenToAnyone()) {
                    open.add(attempt.openSession().activity());
                }
            }
        }
        return entrants.isEmpty() ? Map.of() : roster.admit(entrants, open);
    }

    private void enter(Attempt attempt, Roster.Guest guest) {
        if (attempt.isOpenToAnyone()) {
            attempt.participant = roster.enter(attempt.openSession().activity(), guest);
        }
    }

    private static void find(Attempt attempt, @Nullable Participant person) {
        if (person == null || !person.activity().equals(attempt.openSession().activity())) {
            attempt.decline(ActivitiesProblem.PARTICIPANT_UNKNOWN);
        } else if (person.listed() || attempt.isOpenToAnyone()) {
            attempt.participant = person;
        }
    }

    private void record(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        Map<SessionId, Integer> arrivals = arrivalStore.lockCounters(attempts.stream().map(a -> a.openSession().id()).toList());
        Presence presence = past.presence(attempts.stream().map(Attempt::place).toList(), leaving(attempts)::contains);
        List<StoredCheckIn> fresh = new ArrayList<>();
        for (Attempt attempt : attempts) {
            Direction way = attempt.entry().way();
            switch (presence.next(attempt.openSession(), attempt.place(), attempt.operation.receivedAt(), way)) {
                case Presence.Go ignored -> {
                    int ordinal = way == Direction.OUT ? 0 : arrivals.merge(attempt.openSession().id(), 1, Integer::sum);
                    StoredCheckIn record = recorded(attempt, ordinal);
                    presence.add(record);
                    fresh.add(record);
                }
                case Presence.Stop stop -> {
                    StoredCheckIn before = stop.before();
                    if (before == null || before.state() != RecordState.PENDING || !confirm(attempt, before)) {
                        attempt.decline(stop.refused());
                    }
                }
            }
        }
        arrivalStore.write(fresh, arrivals);
        points.give(fresh.stream()
                .map(record -> new AttendancePoints.Earned(record, sessions.known(record.session()).title()))
                .toList());
    }

    private static Set<SessionId> leaving(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.entry().way() == Direction.OUT)
                .map(attempt -> attempt.openSession().id())
                .collect(Collectors.toSet());
    }

    private StoredCheckIn recorded(Attempt attempt, int ordinal) {
        DoorEntry entry = attempt.entry();
        StoredCheckIn record = StoredCheckIn.atDoor(
                new RecordId(ids.next()), attempt.openSession(), attempt.person(), entry.method(), attempt.operation.receivedAt(),
                ordinal, new StoredCheckIn.Entry(entry.by().displayName(), entry.reason()), entry.way(), entry.gate());
        told(attempt, entry.way() == Direction.IN ? "checkin.checked-in-at-door" : "checkin.checked-out-at-door", record.id());
        attempt.end = new Outcome.Done<>(
                new DoorAnswer(record.id(), record.participant(), record.state(), record.at(), ordinal, false));
        return record;
    }

    /** False when it has been decided meanwhile. */
    private boolean confirm(Attempt attempt, StoredCheckIn waiting) {
        DoorEntry entry = attempt.entry();
        if (!reviews.confirmAtDoor(waiting, entry.reason(), entry.by(), attempt.operation.receivedAt())) {
            return false;
        }
        told(attempt, "checkin.confirmed-at-door", waiting.id());
        attempt.end = new Outcome.Done<>(new DoorAnswer(
                waiting.id(), waiting.participant(), Verdict.settled(waiting.late()), waiting.at(), waiting.ordinal(), true));
        return true;
    }

    private void told(Attempt attempt, String action, RecordId record) {
        DoorEntry entry = attempt.entry();
        audit.record(entry.by(), action, "record:" + record.text(), Map.of(
                "session", entry.session().text(), "participant", attempt.person().id().text(), "method", entry.method().name(),
                "reason", entry.reason()));
    }
}
