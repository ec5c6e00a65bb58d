package io.mashang.checkin.door;

import io.mashang.checkin.CheckInUndone;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.award.AttendancePoints;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outbox;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks a record as undone, and tells everybody whom that concerns; inside the caller's transaction. */
@Component
class TakeBackRecord {

    private static final String SYSTEM = "系统 system";

    private final CheckInStore store;
    private final AttendancePoints points;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    TakeBackRecord(CheckInStore store, AttendancePoints points, AuditTrail audit, Outbox outbox, Clock clock) {
        this.store = store;
        this.points = points;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * False when it was undone before. The record has been read under a lock.
     *
     * @param actor null when the system itself does it
     */
    boolean takeBack(StoredCheckIn record, String reason, @Nullable StaffActor actor) {
        RecordId id = record.id();
        String by = actor == null ? SYSTEM : actor.displayName();
        if (!store.undo(id, new StoredCheckIn.Undo(reason, by, clock.instant()))) {
            return false;
        }
        points.takeBack(List.of(record));
        audit.record(actor, "checkin.undone", "record:" + id.text(), Map.of(
                "session", record.session().text(), "participant", record.participant().text(), "before", record.state().name(),
                "reason", reason));
        outbox.append(CheckInUndone.TOPIC, List.of(new CheckInUndone(
                id, record.session(), record.activity(), record.participant(), record.state(), record.late(), record.wasDoubted(),
                record.at(), record.listed(), record.direction(), record.gate())));
        return true;
    }
}
