package io.mashang.activities.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** An RFC 5545 rule that names days: no parts of a day, and no more days than anybody plans. */
public final class DayRule {

    /** About 27 years of every day. */
    public static final int MOST_DAYS = 10_000;
    private static final int LONGEST_TEXT = 200;
    private static final int WIDEST_INTERVAL = 400;
    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private final String text;
    private final RecurrenceRule rule;

    private DayRule(String text, RecurrenceRule rule) {
        this.text = text;
        this.rule = rule;
    }

    /** @throws IllegalArgumentException when it is no rule of RFC 5545, or one that goes below days */
    public static DayRule of(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("rule too long");
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            mustNameDays(rule);
            return new DayRule(text, rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("no RFC 5545 rule", e);
        }
    }

    private static void mustNameDays(RecurrenceRule rule) {
        boolean belowDays = Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
        boolean days = FREQUENCIES.contains(rule.getFreq())
                && !belowDays
                && rule.getInterval() <= WIDEST_INTERVAL
                && (rule.getCount() == null || rule.getCount() <= MOST_DAYS)
                && (rule.getUntil() == null || rule.getUntil().isAllDay());
        if (!days) {
            throw new IllegalArgumentException("the rule must name days");
        }
    }

    public boolean isEndless() {
        return rule.isInfinite();
    }

    /** The days of the rule that begins on this day, up to and including the last, at most {@link #MOST_DAYS} of them. */
    public List<LocalDate> days(LocalDate startsOn, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        try {
            collect(startsOn, last, days);
        } catch (IllegalArgumentException e) {
            return days;
        }
        return days;
    }

    /** @throws IllegalArgumentException where the library gives up, because the rule names no further day: 30 February, say */
    private void collect(LocalDate startsOn, LocalDate last, List<LocalDate> days) {
        DateTime from = new DateTime(startsOn.getYear(), startsOn.getMonthValue() - 1, startsOn.getDayOfMonth());
        RecurrenceRuleIterator found = rule.iterator(from);
        while (found.hasNext() && days.size() < MOST_DAYS) {
            LocalDate day = dayOf(found.nextDateTime());
            if (day.isAfter(last)) {
                return;
            }
            days.add(day);
        }
    }

    private static LocalDate dayOf(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }

    @Override
    public String toString() {
        return text;
    }
}
