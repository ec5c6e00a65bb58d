package io.mashang.checkin.review;

import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outbox;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A human decides once about a check-in that waits; a second decision is refused. */
@Component
class DecideReview {

    private final CheckInStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    DecideReview(CheckInStore store, AuditTrail audit, Outbox outbox, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void decide(RecordId id, boolean approve, String reason, StaffActor actor) {
        StoredCheckIn record = store.find(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (!approve && reason.isEmpty()) {
            throw new Refused(CheckinProblem.REASON_MISSING);
        }
        RecordState state = approve ? Verdict.settled(record.late()) : RecordState.REJECTED;
        var decision = new StoredCheckIn.Decision(approve, reason, actor.displayName(), clock.instant());
        if (!store.decide(id, state, decision)) {
            throw new Refused(CheckinProblem.DECIDED_ALREADY);
        }
        String action = approve ? "checkin.review-approved" : "checkin.review-rejected";
        audit.record(actor, action, "record:" + id.text(), Map.of("reason", reason));
        outbox.append(
                CheckInReviewed.TOPIC,
                List.of(new CheckInReviewed(id, record.session(), state, record.late(), record.listed())));
    }
}
