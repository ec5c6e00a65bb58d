package io.mashang.checkin.review;

import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCase.Vote;
import io.mashang.intake.Outbox;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A human decides about a check-in that waits; where the activity wants two people, the first one's word waits for another's.
 * The same person with the same decision again is answered as before; any other second decision is refused.
 */
@Component
class DecideReview {

    /** What became of one person's word. */
    enum Answer {
        DECIDED,
        SECOND_PERSON_NEEDED
    }

    /** @param reason what the person reads; may be empty when approving */
    record Decision(boolean approve, String reason) {}

    private final ReviewStore cases;
    private final CheckInStore store;
    private final CheckInPolicies policies;
    private final AttendancePoints points;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DecideReview(
            ReviewStore cases, CheckInStore store, CheckInPolicies policies, AttendancePoints points, AuditTrail audit, Outbox outbox,
            Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.store = store;
        this.policies = policies;
        this.points = points;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    Answer decide(RecordId id, Decision decision, StaffActor actor) {
        return Deadlocks.retry(() -> Objects.requireNonNull(transaction.execute(status -> decideOnce(id, decision, actor))));
    }

    private Answer decideOnce(RecordId id, Decision decision, StaffActor actor) {
        ReviewCase open = cases.lock(id).orElse(null);
        StoredCheckIn record = store.find(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (!decision.approve() && decision.reason().isEmpty()) {
            throw new Refused(CheckinProblem.REASON_MISSING);
        }
        if (open == null || record.state() != RecordState.PENDING) {
            return again(open, record, decision, actor);
        }
        if (policies.of(record.activity()).twoPeople() && !confirms(open.first(), decision, actor)) {
            return voteFirst(open, decision, actor);
        }
        settle(record, decision, actor);
        return Answer.DECIDED;
    }

    private static Answer again(@Nullable ReviewCase decided, StoredCheckIn record, Decision decision, StaffActor actor) {
        StoredCheckIn.Decision before = record.decision();
        if (decided == null || before == null || !actor.id().equals(decided.decidedBy())
                || before.approved() != decision.approve() || !before.reason().equals(decision.reason())) {
            throw new Refused(CheckinProblem.DECIDED_ALREADY);
        }
        return Answer.DECIDED;
    }

    private static boolean confirms(@Nullable Vote first, Decision decision, StaffActor actor) {
        return first != null && !first.by().equals(actor.id()) && first.approve() == decision.approve();
    }

    /** Whoever disagrees with the first is the first of two from then on. */
    private Answer voteFirst(ReviewCase open, Decision decision, StaffActor actor) {
        Vote vote = new Vote(actor.id(), actor.displayName(), decision.approve(), decision.reason(), clock.instant());
        if (!cases.vote(open.record(), vote)) {
            throw new Refused(CheckinProblem.SECOND_PERSON_NEEDED);
        }
        note(open.record(), decision.approve() ? "FIRST_APPROVED" : "FIRST_REJECTED", decision, actor);
        return Answer.SECOND_PERSON_NEEDED;
    }

    private void settle(StoredCheckIn record, Decision decision, StaffActor actor) {
        RecordState state = decision.approve() ? Verdict.settled(record.late()) : RecordState.REJECTED;
        var kept = new StoredCheckIn.Decision(decision.approve(), decision.reason(), actor.displayName(), clock.instant());
        if (!store.decide(record.id(), record.state(), state, kept) || !cases.close(record.id(), actor.id())) {
            throw new Refused(CheckinProblem.DECIDED_ALREADY);
        }
        points.follow(record, state);
        note(record.id(), decision.approve() ? "APPROVED" : "REJECTED", decision, actor);
        outbox.append(
                CheckInReviewed.TOPIC,
                List.of(new CheckInReviewed(
                        record.id(), record.session(), record.state(), state, record.late(), record.listed())));
    }

    private void note(RecordId record, String kind, Decision decision, StaffActor actor) {
        store.happened(record, kind, clock.instant(), actor.displayName(), Map.of("reason", decision.reason()));
        String action = "checkin.review-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(actor, action, "record:" + record.text(), Map.of("reason", decision.reason()));
    }
}
