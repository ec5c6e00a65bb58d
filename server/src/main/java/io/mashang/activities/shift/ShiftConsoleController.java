package io.mashang.activities.shift;

import io.mashang.activities.ActivityId;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.ShiftHours;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/activities/{activity}/shifts")
class ShiftConsoleController {

    /** @param overnight ends on the day after it starts */
    record ShiftView(
            ShiftId id, int version, String name, ShiftColour colour, LocalTime startsAt, LocalTime endsAt, boolean overnight,
            int opensBeforeMinutes, int lateAfterMinutes, int earlyBeforeMinutes, int closesAfterMinutes,
            @Nullable LocalTime breakFrom, @Nullable LocalTime breakUntil, boolean outNeeded) {

        static ShiftView of(StoredShift shift) {
            ShiftHours hours = shift.hours();
            return new ShiftView(
                    shift.id(), shift.version(), shift.name(), shift.colour(), hours.startsAt(), hours.endsAt(),
                    !hours.endsAt().isAfter(hours.startsAt()), hours.opensBeforeMinutes(), hours.lateAfterMinutes(),
                    hours.earlyBeforeMinutes(), hours.closesAfterMinutes(), hours.breakFrom(), hours.breakUntil(), hours.outNeeded());
        }
    }

    record ShiftList(List<ShiftView> shifts) {}

    private final ShiftStore store;
    private final SaveShift save;

    ShiftConsoleController(ShiftStore store, SaveShift save) {
        this.store = store;
        this.save = save;
    }

    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    ShiftList shifts(@PathVariable ActivityId activity) {
        return new ShiftList(store.list(activity).stream().map(ShiftView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ShiftView createShift(@PathVariable ActivityId activity, @Valid @RequestBody ShiftRequest request, StaffActor actor) {
        return ShiftView.of(save.create(activity, request, actor));
    }

    /** New hours count from tomorrow on, by the clock of the activity; the days until then keep the hours they had. */
    @PutMapping("/{id}")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    ShiftView changeShift(
            @PathVariable ActivityId activity, @PathVariable ShiftId id, @Valid @RequestBody ShiftRequest request, StaffActor actor) {
        return ShiftView.of(save.change(activity, id, request, actor));
    }

    @PostMapping("/{id}/retire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void retireShift(@PathVariable ActivityId activity, @PathVariable ShiftId id, StaffActor actor) {
        save.retire(activity, id, actor);
    }
}
