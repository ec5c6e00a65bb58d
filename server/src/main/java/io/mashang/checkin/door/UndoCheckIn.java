package io.mashang.checkin.door;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffActor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a check-in back, whoever made it. The record stays, counts no more and leaves its place free; once only. Who never
 * came cannot have left.
 */
@Component
class UndoCheckIn {

    private final CheckInStore store;
    private final TakeBackRecord takeBack;

    UndoCheckIn(CheckInStore store, TakeBackRecord takeBack) {
        this.store = store;
        this.takeBack = takeBack;
    }

    @Transactional
    public void undo(RecordId id, String reason, StaffActor actor) {
        StoredCheckIn record = store.lock(id).orElseThrow(() -> new Refused(CheckinProblem.RECORD_UNKNOWN));
        if (reason.isEmpty()) {
            throw new Refused(CheckinProblem.REASON_MISSING);
        }
        if (!takeBack.takeBack(record, reason, actor)) {
            throw new Refused(CheckinProblem.UNDONE_ALREADY);
        }
        if (record.direction() == Direction.IN) {
            store.at(Direction.OUT, Map.of(record.session(), List.of(record.participant())))
                    .forEach(left -> store.lock(left.id()).ifPresent(leaving -> takeBack.takeBack(leaving, reason, actor)));
        }
    }
}
