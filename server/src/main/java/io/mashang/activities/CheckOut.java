package io.mashang.activities;

import java.time.Duration;
import java.time.Instant;

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

    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }
}
