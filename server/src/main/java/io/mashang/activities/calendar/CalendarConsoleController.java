package io.mashang.activities.calendar;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.Phase;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.OpenToPhones;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/calendar")
class CalendarConsoleController {

    private static final Duration WIDEST = Duration.ofDays(62);
    private static final int MOST = 2000;

    /** One session; {@code moved} away from the hours of its series, {@code cancelReason} null when it takes place. */
    record CalendarRow(
            SessionId id, ActivityId activity, String title, String placeName, ZoneId timeZone, Instant startsAt, Instant endsAt,
            Phase phase, boolean ofSeries, boolean moved, @Nullable String cancelReason) {}

    /** @param complete false when there are more sessions than a page can show */
    record CalendarView(List<CalendarRow> sessions, boolean complete) {}

    private final CalendarStore store;
    private final Clock clock;

    CalendarConsoleController(CalendarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param until not included; at most 62 days after {@code from} */
    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    @OpenToPhones
    CalendarView between(@RequestParam Instant from, @RequestParam Instant until, @RequestParam(defaultValue = "") String q) {
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(WIDEST) > 0) {
            throw new Refused(ActivitiesProblem.CALENDAR_SPAN_INVALID);
        }
        List<CalendarRow> found = store.between(from, until, q.strip(), clock.instant(), MOST + 1);
        return new CalendarView(found.stream().limit(MOST).toList(), found.size() <= MOST);
    }
}
