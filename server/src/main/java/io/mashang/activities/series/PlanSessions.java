package io.mashang.activities.series;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.activities.SessionsWithCheckIns;
import io.mashang.activities.model.Holidays;
import io.mashang.activities.model.Series;
import io.mashang.activities.model.Series.Occurrence;
import io.mashang.activities.model.SeriesChange;
import io.mashang.activities.model.SeriesChange.Planned;
import io.mashang.activities.series.SlotStore.NewSession;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sessions of a series for the next 60 days; planning twice changes nothing. What has opened or has check-ins
 * stays as it is.
 */
@Component
public class PlanSessions {

    static final int DAYS_AHEAD = 60;
    /** Stands for a series without an end: later than any session may be. */
    private static final Instant NEVER = Instant.parse("2199-12-31T00:00:00Z");
    private static final LocalDate DONE = LocalDate.of(9999, 12, 31);
    private static final long VENUES = 1L << 32;

    private final SeriesStore series;
    private final SlotStore slots;
    private final HolidayStore holidays;
    private final SessionsWithCheckIns checkIns;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PlanSessions(
            SeriesStore series, SlotStore slots, HolidayStore holidays, SessionsWithCheckIns checkIns, Ids ids, Clock clock) {
        this.series = series;
        this.slots = slots;
        this.holidays = holidays;
        this.checkIns = checkIns;
        this.ids = ids;
        this.clock = clock;
    }

    public @Nullable SeriesRequest of(ActivityId activity) {
        return series.find(activity).map(SeriesRequest::of).orElse(null);
    }

    /** Gives the activity this series, or none; its sessions follow. Runs in the transaction that changes the activity. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(ActivityId activity, ZoneId zone, @Nullable SeriesRequest wanted) {
        Series after = wanted == null ? null : wanted.series();
        Holidays calendar = holidays.holidays();
        if (after != null) {
            mustNameADay(after, calendar);
            series.save(activity, after, after.startsOn());
            plan(activity, zone, after, calendar);
            return;
        }
        if (series.find(activity).isPresent()) {
            apply(activity, change(activity, zone, null, calendar));
            series.delete(activity);
        }
        slots.respan(activity, null);
    }

    /** What {@link #replace} would do. */
    SeriesChange preview(@Nullable ActivityId activity, ZoneId zone, SeriesRequest wanted) {
        Series after = wanted.series();
        Holidays calendar = holidays.holidays();
        mustNameADay(after, calendar);
        return change(activity, zone, after, calendar);
    }

    private void mustNameADay(Series after, Holidays calendar) {
        if (after.nextDay(calendar, LocalDate.MIN).isEmpty()) {
            throw new Refused(ActivitiesProblem.SERIES_RULE_INVALID);
        }
    }

    /** Plans a stored series anew; empty when there is none any more, or its activity is archived. */
    @Transactional
    public Optional<SeriesChange> replan(ActivityId activity, Holidays calendar) {
        return series.lock(activity)
                .flatMap(zone -> series.find(activity).map(stored -> plan(activity, zone, stored, calendar)));
    }

    private SeriesChange plan(ActivityId activity, ZoneId zone, Series stored, Holidays calendar) {
        SeriesChange change = change(activity, zone, stored, calendar);
        apply(activity, change);
        LocalDate horizon = today(zone).plusDays(DAYS_AHEAD);
        LocalDate last = stored.lastDay(calendar).orElse(null);
        boolean done = last != null && !last.isAfter(horizon);
        series.plannedUntil(activity, done ? DONE : horizon);
        slots.respan(activity, last == null ? NEVER : ends(stored, zone, calendar, last));
        return change;
    }

    private static @Nullable Instant ends(Series stored, ZoneId zone, Holidays calendar, LocalDate last) {
        return stored.occurrences(zone, calendar, last, last).stream()
                .map(one -> one.times().closesAt())
                .max(Instant::compareTo)
                .orElse(null);
    }

    SeriesChange change(@Nullable ActivityId activity, ZoneId zone, @Nullable Series after, Holidays calendar) {
        LocalDate first = today(zone).minusDays(1);
        List<Planned> there = activity == null ? List.of() : slots.from(activity, first);
        LocalDate planned = there.isEmpty() ? first : there.getLast().slot().day();
        List<Occurrence> wanted = after == null ? List.of() : wanted(after, zone, calendar, planned);
        Set<SessionId> begun = checkIns.among(there.stream().map(Planned::id).toList());
        return SeriesChange.of(wanted, there, begun, clock.instant());
    }

    /** Up to the horizon, to whatever is planned already, and at least one session: a series that begins next year has its first. */
    private List<Occurrence> wanted(Series after, ZoneId zone, Holidays calendar, LocalDate planned) {
        LocalDate first = today(zone).minusDays(1);
        LocalDate horizon = today(zone).plusDays(DAYS_AHEAD);
        LocalDate last = planned.isAfter(horizon) ? planned : horizon;
        List<Occurrence> wanted = after.occurrences(zone, calendar, first, last);
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return after.nextDay(calendar, first).map(day -> after.occurrences(zone, calendar, day, day)).orElse(List.of());
    }

    private void apply(ActivityId activity, SeriesChange change) {
        Instant now = clock.instant();
        slots.insertIfNew(activity, change.added().stream().map(this::made).toList());
        change.changed().forEach((id, times) -> slots.retime(id, times, false, now));
        change.removed().forEach(id -> slots.remove(id, now));
    }

    private NewSession made(Occurrence occurrence) {
        return new NewSession(new SessionId(ids.next()), random.nextLong(VENUES), occurrence.slot(), occurrence.times());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
