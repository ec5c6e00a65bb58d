package io.mashang.activities.model;

import io.mashang.activities.Duty;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a shift is worked, by the clock on the wall. One that ends no later than it starts ends on the next day.
 *
 * @param lateAfterMinutes how long after its begin nobody is late yet
 * @param earlyBeforeMinutes how long before its end nobody leaves early any more
 * @param breakFrom null without a break
 * @param outNeeded whether people must check out too
 */
public record ShiftHours(
        LocalTime startsAt, LocalTime endsAt, int opensBeforeMinutes, int lateAfterMinutes, int earlyBeforeMinutes,
        int closesAfterMinutes, @Nullable LocalTime breakFrom, @Nullable LocalTime breakUntil, boolean outNeeded) {

    private static final int DAY_MINUTES = 24 * 60;

    /** Whether the graces and the break lie inside the shift and its window is no longer than a day and a half. */
    public boolean isInOrder() {
        int length = minutesIn(endsAt) == 0 ? DAY_MINUTES : minutesIn(endsAt);
        boolean graces = lateAfterMinutes + earlyBeforeMinutes < length;
        boolean window = length + opensBeforeMinutes + closesAfterMinutes <= DAY_MINUTES + DAY_MINUTES / 2;
        return graces && window && breakIsInside(length);
    }

    private boolean breakIsInside(int length) {
        if (breakFrom == null || breakUntil == null) {
            return breakFrom == null && breakUntil == null;
        }
        int from = minutesIn(breakFrom);
        int until = minutesIn(breakUntil);
        return from > 0 && from < until && until < length;
    }

    /** How long after the begin of the shift the clock shows this time. */
    private int minutesIn(LocalTime time) {
        return Math.floorMod((int) Duration.between(startsAt, time).toMinutes(), DAY_MINUTES);
    }

    /**
     * The shift of this business date. A time that the clocks skip lies as far after the gap as it would have lain after its
     * begin, a time that comes twice is the first of the two; so a night is an hour shorter or longer.
     */
    public Duty.Shift on(LocalDate day, ZoneId zone, ShiftId id, String name, ShiftColour colour) {
        Instant starts = day.atTime(startsAt).atZone(zone).toInstant();
        Instant ends = moment(day, endsAt, zone);
        Instant end = ends.isAfter(starts) ? ends : starts.plus(Duration.ofMinutes(minutesIn(endsAt)));
        Duty.Pause pause = breakFrom == null || breakUntil == null
                ? null
                : new Duty.Pause(moment(day, breakFrom, zone), moment(day, breakUntil, zone));
        return new Duty.Shift(
                id, name, colour, starts.minus(Duration.ofMinutes(opensBeforeMinutes)), starts,
                starts.plus(Duration.ofMinutes(lateAfterMinutes)), end.minus(Duration.ofMinutes(earlyBeforeMinutes)), end,
                end.plus(Duration.ofMinutes(closesAfterMinutes)), pause, outNeeded);
    }

    private Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
        return (time.isAfter(startsAt) ? day : day.plusDays(1)).atTime(time).atZone(zone).toInstant();
    }
}
