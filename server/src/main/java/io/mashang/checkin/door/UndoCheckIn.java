package io.mashang.checkin.door;

import io.mashang.checkin.CheckInUndone;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.award.AttendancePoints;
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

/** Takes a check-in back, whoever made it. The record stays, counts no more and leaves its place free; once only. */
@Component
class UndoCheckIn {

    private final CheckInStore store;
    private final AttendancePoints points;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    UndoCheckIn(CheckInStore store, AttendancePoints points, AuditTrail audit, Outbox outbox, Clock clock) {
        this.store = store;
        this.points = points;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void undo(RecordId id, String reason, StaffActor actor) {
        StoredCheckIn record = store.lock(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (reason.isEmpty()) {
            throw new Refused(CheckinProblem.REASON_MISSING);
        }
        if (!store.undo(id, new StoredCheckIn.Undo(reason, actor.displayName(), clock.instant()))) {
            throw new Refused(CheckinProblem.UNDONE_ALREADY);
        }
        points.takeBack(List.of(record));
        audit.record(actor, "checkin.undone", "record:" + id.text(), Map.of(
                "session", record.session().text(), "participant", record.participant().text(), "before", record.state().name(),
                "reason", reason));
        outbox.append(CheckInUndone.TOPIC, List.of(new CheckInUndone(
                id, record.session(), record.activity(), record.participant(), record.state(), record.late(), record.wasDoubted(),
                record.at(), record.listed())));
    }
}
