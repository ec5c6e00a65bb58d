package io.mashang.checkin.review;

import io.mashang.checkin.CheckInReviewed;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.appeal.AppealStore;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outbox;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a decision back while nothing else has happened to the record: it waits again as if nobody had decided. A decision that
 * answered an appeal, or that was appealed against, stays.
 */
@Component
class UndoDecision {

    private final ReviewStore cases;
    private final CheckInStore store;
    private final HistoryStore history;
    private final AppealStore appeals;
    private final AttendancePoints points;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UndoDecision(
            ReviewStore cases, CheckInStore store, HistoryStore history, AppealStore appeals, AttendancePoints points,
            AuditTrail audit, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.store = store;
        this.history = history;
        this.appeals = appeals;
        this.points = points;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What waits already stays as it is. */
    void undo(RecordId id, StaffActor actor) {
        Deadlocks.retry(() -> transaction.execute(status -> {
            undoOnce(id, actor);
            return id;
        }));
    }

    private void undoOnce(RecordId id, StaffActor actor) {
        ReviewCase decided = cases.lock(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        StoredCheckIn record = store.find(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (record.state() == RecordState.PENDING) {
            return;
        }
        StoredCheckIn.Decision decision = record.decision();
        boolean appealed = appeals.latest(id).filter(appeal -> appeal.decisions() >= decided.decisions() - 1).isPresent();
        if (appealed || decision == null || !store.reopen(record, decision) || !cases.reopen(id, decided.decisions())) {
            throw new Refused(CheckinProblem.UNDO_TOO_LATE);
        }
        points.follow(record, RecordState.PENDING);
        history.happened(id, "DECISION_UNDONE", clock.instant(), actor.displayName(), Map.of());
        audit.record(actor, "checkin.review-undone", "record:" + id.text(), Map.of());
        outbox.append(
                CheckInReviewed.TOPIC,
                List.of(new CheckInReviewed(
                        id, record.session(), record.state(), RecordState.PENDING, record.late(), record.listed(),
                        record.direction())));
    }
}
