package io.mashang.activities;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When people check out of a session that asks for it.
 *
 * @param closesAt not included
 */
public record CheckOut(Instant opensAt, Instant closesAt) {

    public static CheckOut around(Instant endsAt, int opensBeforeMinutes, int closesAfterMinutes) {
        return new CheckOut(
                endsAt.minus(Duration.ofMinutes(opensBeforeMinutes)), endsAt.plus(Duration.ofMinutes(closesAfterMinutes)));
    }

    /**
     * When nobody comes or leaves any more.
     *
     * @param checkOut null when nobody is asked to check out
     */
    public static Instant lastClosesAt(Instant closesAt, @Nullable CheckOut checkOut) {
        return checkOut != null && checkOut.closesAt().isAfter(closesAt) ? checkOut.closesAt() : closesAt;
    }

    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }
}
