package io.mashang.activities.shift;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.ShiftHours;
import io.mashang.activities.shift.ShiftStore.Frame;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes shifts, changes them and takes them out of use. New hours count from tomorrow on; what was worked stays as it was. */
@Component
class SaveShift {

    private static final int MOST_SHIFTS = 50;

    private final ShiftStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    SaveShift(ShiftStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public StoredShift create(ActivityId activity, ShiftRequest request, StaffActor actor) {
        mustBeOpen(activity);
        if (store.list(activity).size() >= MOST_SHIFTS) {
            throw new Refused(ActivitiesProblem.SHIFTS_FULL);
        }
        var shift = new StoredShift(
                new ShiftId(ids.next()), activity, 1, request.name().strip(), request.colour(), inOrder(request), false);
        store.insert(shift, clock.instant());
        audit.record(actor, "activities.shift-created", subject(shift.id()), Map.of("name", shift.name()));
        return shift;
    }

    @Transactional
    public StoredShift change(ActivityId activity, ShiftId id, ShiftRequest request, StaffActor actor) {
        Frame frame = mustBeOpen(activity);
        StoredShift before = store.find(activity, id).orElseThrow(() -> new Refused(ActivitiesProblem.SHIFT_UNKNOWN));
        var after = new StoredShift(
                id, activity, before.version() + 1, request.name().strip(), request.colour(), inOrder(request), false);
        if (request.version() == null || request.version() != before.version() || !store.change(after, before.version())) {
            throw new Refused(ActivitiesProblem.CHANGED_MEANWHILE);
        }
        store.moveDays(id, after.version(), LocalDate.ofInstant(clock.instant(), frame.zone()).plusDays(1));
        audit.record(actor, "activities.shift-changed", subject(id), Map.of("name", after.name(), "version", after.version()));
        return after;
    }

    /** Days that are planned stay; it cannot be planned any more. Doing it twice changes nothing. */
    @Transactional
    public void retire(ActivityId activity, ShiftId id, StaffActor actor) {
        StoredShift shift = store.find(activity, id).orElseThrow(() -> new Refused(ActivitiesProblem.SHIFT_UNKNOWN));
        if (store.retire(activity, id, clock.instant())) {
            audit.record(actor, "activities.shift-retired", subject(id), Map.of("name", shift.name()));
        }
    }

    private Frame mustBeOpen(ActivityId activity) {
        Frame frame = store.frame(activity).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN));
        if (frame.archived()) {
            throw new Refused(ActivitiesProblem.ARCHIVED);
        }
        return frame;
    }

    private static ShiftHours inOrder(ShiftRequest request) {
        ShiftHours hours = request.hours();
        if (!hours.isInOrder()) {
            throw new Refused(ActivitiesProblem.SHIFT_HOURS_INVALID);
        }
        return hours;
    }

    private static String subject(ShiftId id) {
        return "shift:" + id.text();
    }
}
