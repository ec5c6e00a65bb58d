package io.mashang.checkin.review;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.appeal.Appeal;
import io.mashang.checkin.appeal.AppealState;
import io.mashang.checkin.appeal.AppealStore;
import io.mashang.checkin.policy.CheckInPolicies;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.review.ReviewCase.Vote;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A human decides about a check-in that waits, or answers an appeal against a rejection; where the activity wants two people, the first one's word waits for another's.
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
    private final HistoryStore history;
    private final CheckInPolicies policies;
    private final AppealStore appeals;
    private final SettleReview settle;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DecideReview(
            ReviewStore cases, CheckInStore store, HistoryStore history, CheckInPolicies policies, AppealStore appeals,
            SettleReview settle, AuditTrail audit, Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.policies = policies;
        this.appeals = appeals;
        this.settle = settle;
        this.audit = audit;
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
        Appeal appeal = appeals.latest(id).filter(raised -> raised.state() == AppealState.OPEN).orElse(null);
        if (open == null || !isOpen(record, appeal)) {
            return again(open, record, decision, actor);
        }
        if (appeal != null && decision.reason().isEmpty()) {
            throw new Refused(CheckinProblem.ANSWER_MISSING);
        }
        if (policies.of(record.activity()).twoPeople() && !confirms(open.first(), decision, actor)) {
            return voteFirst(open, decision, actor);
        }
        boolean keeps = record.state() == RecordState.REJECTED && !decision.approve();
        boolean settled = keeps && appeal != null
                ? settle.deny(appeal, decision.reason(), actor, clock.instant())
                : settle.settle(record, decision.approve(), decision.reason(), actor, clock.instant());
        if (!settled) {
            throw new Refused(CheckinProblem.DECIDED_ALREADY);
        }
        tell(id, keeps ? "appeal-denied" : decision.approve() ? "approved" : "rejected", decision, actor);
        return Answer.DECIDED;
    }

    /** It waits, or the person who was rejected waits for an answer. */
    private static boolean isOpen(StoredCheckIn record, @Nullable Appeal appeal) {
        return record.state() == RecordState.PENDING || (record.state() == RecordState.REJECTED && appeal != null);
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
        String kind = decision.approve() ? "FIRST_APPROVED" : "FIRST_REJECTED";
        history.happened(open.record(), kind, vote.at(), actor.displayName(), Map.of("reason", decision.reason()));
        tell(open.record(), decision.approve() ? "first-approved" : "first-rejected", decision, actor);
        return Answer.SECOND_PERSON_NEEDED;
    }

    private void tell(RecordId record, String what, Decision decision, StaffActor actor) {
        audit.record(actor, "checkin.review-" + what, "record:" + record.text(), Map.of("reason", decision.reason()));
    }
}
