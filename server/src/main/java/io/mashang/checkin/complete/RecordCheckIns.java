package io.mashang.checkin.complete;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.activities.Roster.Entrant;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.award.PointsGiven;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.ArrivalStore;
import io.mashang.checkin.record.PastCheckIns;
import io.mashang.checkin.record.Presence;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCases;
import io.mashang.checkin.review.ReviewCases.Fresh;
import io.mashang.identity.Members;
import io.mashang.intake.BatchHandler;
import io.mashang.intake.Operation;
import io.mashang.intake.Outcome;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records check-ins, many at a time: one record per session and participant, each with its ordinal. The session's counter
 * row is locked first, so writers of one session come one after the other; the unique key has the last word.
 */
@Component
class RecordCheckIns implements BatchHandler<Completion, CheckInResult> {

    static final String KIND = "checkin.complete";

    private final Sessions sessions;
    private final Roster roster;
    private final Members members;
    private final ArrivalStore arrivalStore;
    private final PastCheckIns past;
    private final JudgeCheckIns judge;
    private final ReviewCases reviews;
    private final AttendancePoints points;
    private final Ids ids;

    RecordCheckIns(
            Sessions sessions, Roster roster, Members members, ArrivalStore arrivalStore, PastCheckIns past,
            JudgeCheckIns judge, ReviewCases reviews, AttendancePoints points, Ids ids) {
        this.sessions = sessions;
        this.roster = roster;
        this.members = members;
        this.arrivalStore = arrivalStore;
        this.past = past;
        this.judge = judge;
        this.reviews = reviews;
        this.points = points;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<CheckInResult> answerType() {
        return CheckInResult.class;
    }

    /** One operation on its way: it gets an end as soon as one is known. */
    private static final class Attempt {

        final Operation<Completion> operation;
        @Nullable CheckInSession session;
        @Nullable Participant participant;
        @Nullable Outcome<CheckInResult> end;

        Attempt(Operation<Completion> operation) {
            this.operation = operation;
        }

        ClaimTicket ticket() {
            return operation.command().ticket();
        }

        CheckInSession openSession() {
            return Objects.requireNonNull(session);
        }

        Entrant entrant() {
            return new Entrant(openSession().activity(), ticket().member());
        }

        JudgeCheckIns.Case asCase() {
            return new JudgeCheckIns.Case(openSession(), operation.command());
        }

        void decline(CheckinProblem problem) {
            end = new Outcome.Declined<>(problem);
        }
    }

    @Override
    public List<Outcome<CheckInResult>> handle(List<Operation<Completion>> batch) {
        List<Attempt> attempts = batch.stream().map(Attempt::new).toList();
        attempts.forEach(this::mayComplete);
        admit(undecided(attempts));
        record(undecided(attempts));
        return attempts.stream().<Outcome<CheckInResult>>map(attempt -> Objects.requireNonNull(attempt.end)).toList();
    }

    private static List<Attempt> undecided(List<Attempt> attempts) {
        return attempts.stream().filter(attempt -> attempt.end == null).toList();
    }

    private void mayComplete(Attempt attempt) {
        attempt.session = sessions.find(attempt.ticket().session()).orElse(null);
        if (attempt.session == null || attempt.ticket().isExpiredAt(attempt.operation.receivedAt())) {
            attempt.decline(CheckinProblem.CLAIM_EXPIRED);
        } else if (attempt.ticket().phoneMissing() && !members.hasPhone(attempt.ticket().member())) {
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
        Presence presence = past.presence(attempts.stream().map(RecordCheckIns::place).toList(), asksToCheckOut(attempts)::contains);
        JudgeCheckIns.Sitting sitting = judge.over(attempts.stream().map(Attempt::asCase).toList());
        List<Fresh> fresh = new ArrayList<>();
        for (Attempt attempt : attempts) {
            switch (presence.next(attempt.openSession(), place(attempt), attempt.ticket().claimedAt(), null)) {
                case Presence.Go(Direction direction) -> {
                    int ordinal = direction == Direction.OUT ? 0 : arrivals.merge(attempt.openSession().id(), 1, Integer::sum);
                    StoredCheckIn record = recorded(attempt, direction, ordinal, sitting);
                    presence.add(record);
                    fresh.add(new Fresh(record, attempt.openSession(), Objects.requireNonNull(attempt.participant)));
                }
                case Presence.Stop stop -> attempt.end = declined(stop.refused());
            }
        }
        arrivalStore.write(fresh.stream().map(Fresh::record).toList(), arrivals);
        sitting.keep();
        reviews.open(fresh);
        awardPoints(attempts, fresh);
    }

    private static Set<SessionId> asksToCheckOut(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::openSession)
                .filter(session -> session.checkOut() != null)
                .map(CheckInSession::id)
                .collect(Collectors.toSet());
    }

    private void awardPoints(List<Attempt> attempts, List<Fresh> fresh) {
        Map<RecordId, PointsGiven> given = points.give(
                fresh.stream().map(each -> new AttendancePoints.Earned(each.record(), each.session().title())).toList());
        for (Attempt attempt : attempts) {
            if (attempt.end instanceof Outcome.Done<CheckInResult>(CheckInResult result) && given.containsKey(result.recordId())) {
                attempt.end = new Outcome.Done<>(result.withPoints(given.get(result.recordId())));
            }
        }
    }

    private StoredCheckIn recorded(Attempt attempt, Direction direction, int ordinal, JudgeCheckIns.Sitting sitting) {
        CheckInSession session = attempt.openSession();
        Completion completion = attempt.operation.command();
        Participant participant = Objects.requireNonNull(attempt.participant);
        Verdict verdict = sitting.verdict(attempt.asCase()).going(direction, session, attempt.ticket().claimedAt());
        StoredCheckIn record = StoredCheckIn.of(
                new RecordId(ids.next()), session, participant, attempt.ticket(), verdict, completion.evidence(), ordinal, direction,
                sessions.gateAt(session.id(), attempt.ticket().method(), attempt.ticket().display()).orElse(null));
        sitting.recorded(attempt.asCase(), record);
        attempt.end = new Outcome.Done<>(CheckInResult.of(record, session));
        return record;
    }

    private static Outcome<CheckInResult> declined(Refused refused) {
        return new Outcome.Declined<>(refused.problem(), refused.params());
    }

    private static PastCheckIns.Place place(Attempt attempt) {
        return new PastCheckIns.Place(attempt.openSession().id(), Objects.requireNonNull(attempt.participant).id());
    }
}
