package io.mashang.activities.series;

import io.mashang.activities.ActivityId;
import io.mashang.activities.model.Series.Occurrence;
import io.mashang.activities.model.SeriesChange;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/series")
class SeriesConsoleController {

    private static final int SHOWN = 12;

    /** @param activity null while it is not created */
    record PreviewRequest(@Nullable ActivityId activity, @NotNull ZoneId timeZone, @NotNull @Valid SeriesRequest series) {}

    /** The earliest of the sessions that are added. */
    record NextSession(LocalDate day, Instant startsAt, Instant endsAt) {

        static NextSession of(Occurrence occurrence) {
            return new NextSession(occurrence.slot().day(), occurrence.times().startsAt(), occurrence.times().endsAt());
        }
    }

    /**
     * What saving would do to the sessions of the next {@code daysAhead} days.
     *
     * @param keptWithCheckIns sessions that have opened or have check-ins and stay although the series now wants them otherwise
     * @param next the first of the added ones
     */
    record SeriesChangeView(
            int daysAhead, int added, int changed, int removed, int unchanged, int keptWithCheckIns, List<NextSession> next) {

        static SeriesChangeView of(SeriesChange change) {
            return new SeriesChangeView(
                    PlanSessions.DAYS_AHEAD, change.added().size(), change.changed().size(), change.removed().size(),
                    change.unchanged(), change.keptWithCheckIns(),
                    change.added().stream().limit(SHOWN).map(NextSession::of).toList());
        }
    }

    record HolidayList(@NotNull @Size(max = 1000) List<@Valid HolidayDay> days) {}

    /** What a list of holidays does to the sessions of all series that mind it. */
    record HolidayChangeView(int activities, int added, int removed) {

        static HolidayChangeView of(List<SeriesChange> changes) {
            return new HolidayChangeView(
                    (int) changes.stream().filter(change -> !change.isNothing()).count(),
                    changes.stream().mapToInt(change -> change.added().size()).sum(),
                    changes.stream().mapToInt(change -> change.removed().size()).sum());
        }
    }

    private final PlanSessions planning;
    private final SaveHolidays saveHolidays;
    private final HolidayStore holidays;

    SeriesConsoleController(PlanSessions planning, SaveHolidays saveHolidays, HolidayStore holidays) {
        this.planning = planning;
        this.saveHolidays = saveHolidays;
        this.holidays = holidays;
    }

    @PostMapping("/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    SeriesChangeView preview(@Valid @RequestBody PreviewRequest request) {
        return SeriesChangeView.of(planning.preview(request.activity(), request.timeZone(), request.series()));
    }

    @GetMapping("/holidays")
    @StaffMay(Permission.ACTIVITIES_READ)
    HolidayList holidays() {
        return new HolidayList(holidays.all());
    }

    @PostMapping("/holidays/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    HolidayChangeView previewHolidays(@Valid @RequestBody HolidayList list) {
        return HolidayChangeView.of(saveHolidays.preview(list.days()));
    }

    @PutMapping("/holidays")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    HolidayChangeView saveHolidays(@Valid @RequestBody HolidayList list, StaffActor actor) {
        return HolidayChangeView.of(saveHolidays.save(list.days(), actor));
    }
}
