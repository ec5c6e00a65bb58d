package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duty;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.ShiftColour;
import io.mashang.checkin.attendance.DayResults.DayResult;
import io.mashang.checkin.model.DayState;
import io.mashang.checkin.model.WorkDay;
import io.mashang.checkin.model.WorkDay.Passing;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a day, for staff. */
@RestController
@RequestMapping("/console/api/activities/{activity}/attendance")
@StaffMay(Permission.CHECKIN_READ)
class AttendanceConsoleController {

    private static final int PEOPLE_AT_ONCE = 500;

    /** @param source a method of checking in, or {@code CORRECTION} */
    record PassingView(Instant at, String source) {

        static @Nullable PassingView of(@Nullable Passing passing) {
            return passing == null ? null : new PassingView(passing.at(), passing.source());
        }
    }

    record WorkedShift(String name, ShiftColour colour, Instant startsAt, Instant endsAt) {

        static @Nullable WorkedShift of(Duty.@Nullable Shift shift) {
            return shift == null ? null : new WorkedShift(shift.name(), shift.colour(), shift.startsAt(), shift.endsAt());
        }
    }

    record DayRow(
            ParticipantId participantId, String name, String group, LocalDate day, ZoneId timeZone, @Nullable WorkedShift shift,
            DayState state, int lateMinutes, int earlyMinutes, @Nullable PassingView in, @Nullable PassingView out, boolean pending,
            boolean partLeave) {}

    /**
     * How many of those who have a shift; one person may be counted as late, early and more.
     *
     * @param timeZone of the activity: what its business dates are counted by
     */
    record DayNumbers(
            ZoneId timeZone, int planned, int awaited, int working, int normal, int late, int early, int absent, int missing, int leave,
            int rest) {}

    private final DayResults results;
    private final Duties duties;
    private final Roster roster;

    AttendanceConsoleController(DayResults results, Duties duties, Roster roster) {
        this.results = results;
        this.duties = duties;
        this.roster = roster;
    }

    /** Walks the roster in chunks until the page is full: check-ins are looked up by person and session, never scanned. */
    @GetMapping
    Page<DayRow> attendance(
            @PathVariable ActivityId activity, PageRequest page, @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable String group, @RequestParam(required = false) @Nullable DayFilter state) {
        ZoneId zone = duties.zone(activity);
        List<DayRow> rows = new ArrayList<>();
        long before = page.before();
        List<Participant> chunk;
        do {
            chunk = roster.listedIn(activity, group, page.search(), before, PEOPLE_AT_ONCE);
            Map<ParticipantId, Participant> people =
                    chunk.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
            results.of(activity, chunk.stream().map(Participant::id).toList(), day, day).stream()
                    .filter(result -> DayFilter.takes(state, result))
                    .forEach(result -> rows.add(row(result, people.get(result.participant()), zone)));
            before = chunk.isEmpty() ? before : chunk.getLast().id().value();
        } while (rows.size() <= page.rows() && chunk.size() == PEOPLE_AT_ONCE);
        return Page.of(rows.subList(0, Math.min(rows.size(), page.rows() + 1)), page.rows(), row -> row.participantId().value());
    }

    private static DayRow row(DayResult result, @Nullable Participant person, ZoneId zone) {
        WorkDay work = result.work();
        return new DayRow(
                result.participant(), person == null ? "" : person.name(), person == null ? "" : person.group(), result.day(), zone,
                WorkedShift.of(result.shift()), work.state(), work.lateMinutes(), work.earlyMinutes(), PassingView.of(work.in()),
                PassingView.of(work.out()), work.pending(), work.partLeave());
    }

    /** Looks at everybody on the roster, or in the group, once. */
    @GetMapping("/numbers")
    DayNumbers numbers(
            @PathVariable ActivityId activity, @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable String group) {
        ZoneId zone = duties.zone(activity);
        Map<DayFilter, Integer> counts = new EnumMap<>(DayFilter.class);
        int planned = 0;
        long before = Long.MAX_VALUE;
        List<Participant> chunk;
        do {
            chunk = roster.listedIn(activity, group, "", before, PEOPLE_AT_ONCE);
            for (DayResult result : results.of(activity, chunk.stream().map(Participant::id).toList(), day, day)) {
                planned += DayFilter.takes(null, result) ? 1 : 0;
                for (DayFilter filter : DayFilter.values()) {
                    counts.merge(filter, DayFilter.takes(filter, result) ? 1 : 0, Integer::sum);
                }
            }
            before = chunk.isEmpty() ? before : chunk.getLast().id().value();
        } while (chunk.size() == PEOPLE_AT_ONCE);
        return new DayNumbers(
                zone, planned, of(counts, DayFilter.AWAITED), of(counts, DayFilter.WORKING), of(counts, DayFilter.NORMAL),
                of(counts, DayFilter.LATE), of(counts, DayFilter.EARLY), of(counts, DayFilter.ABSENT), of(counts, DayFilter.MISSING),
                of(counts, DayFilter.LEAVE), of(counts, DayFilter.REST));
    }

    private static int of(Map<DayFilter, Integer> counts, DayFilter filter) {
        return counts.getOrDefault(filter, 0);
    }
}
