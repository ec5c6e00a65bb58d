package io.mashang.activities.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a session lasts on each day of a series, by the clock on the wall.
 *
 * @param no names it inside its series; kept when the hours change
 * @param endsDaysLater 0 when it ends on the same day, 1 for a night
 * @param lateAfterMinutes null when nobody is late
 */
public record DailyTime(
        int no, LocalTime startsAt, LocalTime endsAt, int endsDaysLater, int opensBeforeMinutes,
        @Nullable Integer lateAfterMinutes) {

    public boolean isInOrder() {
        return endsDaysLater > 0 || startsAt.isBefore(endsAt);
    }

    /**
     * The session of this day. A time that the clocks skip lies as far after the gap as it would have lain after its begin, a
     * time that comes twice is the first of the two (RFC 5545, 3.3.5). A session that a gap would leave without length keeps
     * its usual one.
     */
    public SessionTimes on(LocalDate day, ZoneId zone) {
        LocalDateTime from = day.atTime(startsAt);
        LocalDateTime until = day.plusDays(endsDaysLater).atTime(endsAt);
        Instant starts = from.atZone(zone).toInstant();
        Instant ends = until.atZone(zone).toInstant();
        Instant end = ends.isAfter(starts) ? ends : starts.plus(Duration.between(from, until));
        return new SessionTimes(starts, end, opensBeforeMinutes, lateAfterMinutes, end);
    }
}
