package io.mashang.activities.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a recurring activity takes place.
 *
 * @param excluded days of the rule without sessions (EXDATE)
 * @param extra days with sessions besides the rule (RDATE); stronger than a holiday
 */
public record Series(
        LocalDate startsOn, DayRule rule, List<DailyTime> times, HolidayRule holidays, Set<LocalDate> excluded, Set<LocalDate> extra) {

    /** One session that the series asks for: {@code no} is that of its daily time. */
    public record Occurrence(Slot slot, SessionTimes times) {}

    /** Which session of a series. */
    public record Slot(LocalDate day, int no) {}

    /** The sessions of these days, both included, earliest first. */
    public List<Occurrence> occurrences(ZoneId zone, Holidays calendar, LocalDate first, LocalDate last) {
        return days(calendar, first, last).stream()
                .filter(day -> exists(day, zone))
                .flatMap(day -> times.stream().map(time -> new Occurrence(new Slot(day, time.no()), time.on(day, zone))))
                .sorted((one, other) -> one.times().startsAt().compareTo(other.times().startsAt()))
                .toList();
    }

    /** The last day with sessions; empty when the rule has no end. */
    public Optional<LocalDate> lastDay(Holidays calendar) {
        if (rule.isEndless()) {
            return Optional.empty();
        }
        return Optional.of(days(calendar, LocalDate.MIN, LocalDate.MAX).stream().max(Comparator.naturalOrder()).orElse(startsOn));
    }

    /** The first day with sessions from this one on; looked for among the {@link DayRule#MOST_DAYS} days of the rule. */
    public Optional<LocalDate> nextDay(Holidays calendar, LocalDate from) {
        return days(calendar, from, LocalDate.MAX).stream().findFirst();
    }

    private Set<LocalDate> days(Holidays calendar, LocalDate first, LocalDate last) {
        List<LocalDate> ruled = rule.days(startsOn, last);
        Set<LocalDate> days = new TreeSet<>(ruled);
        if (holidays != HolidayRule.IGNORE) {
            days.removeAll(calendar.off());
        }
        if (holidays == HolidayRule.WORKDAYS && !ruled.isEmpty()) {
            LocalDate end = rule.isEndless() ? last : ruled.getLast();
            days.addAll(calendar.working().stream().filter(day -> isWithin(day, startsOn, end)).collect(Collectors.toSet()));
        }
        days.removeAll(excluded);
        days.addAll(extra);
        days.removeIf(day -> !isWithin(day, first, last));
        return days;
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** A zone that crosses the date line skips a whole day: it has no sessions, those of the next day are its own. */
    private static boolean exists(LocalDate day, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(day.atStartOfDay());
        return change == null || !change.isGap() || change.getDateTimeAfter().isBefore(day.plusDays(1).atStartOfDay());
    }
}
