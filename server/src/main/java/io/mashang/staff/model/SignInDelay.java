package io.mashang.staff.model;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next attempt must wait after some that failed: nothing for the first five, then 5 seconds, doubling to 15
 * minutes.
 */
public record SignInDelay(int failures, Instant freeAt) {

    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public static SignInDelay none() {
        return new SignInDelay(0, Instant.MIN);
    }

    /** Zero or less when an attempt may be made now. */
    public Duration waitAt(Instant now) {
        return freeAt.isAfter(now) ? Duration.between(now, freeAt) : Duration.ZERO;
    }

    /** An attempt counts as failed from its beginning, so that many at once do not pass together. */
    public SignInDelay afterAttemptAt(Instant now) {
        int counted = failures + 1;
        return new SignInDelay(counted, counted < FREE ? Instant.MIN : now.plus(length(counted - FREE)));
    }

    private static Duration length(int doublings) {
        Duration length = FIRST.multipliedBy(1L << Math.min(doublings, 10));
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }
}
