package io.mashang.activities.model;

import java.time.Duration;
import java.time.Instant;

/**
 * When which code is shown and how long it is accepted: a code counts from the beginning of its step, is accepted while it
 * is no older than one step and the grace for the way to us, and at most one step before its time.
 */
public record CodeSteps(Duration step, Duration grace) {

    public long at(Instant now) {
        return Math.floorDiv(now.toEpochMilli(), step.toMillis());
    }

    public Instant startOf(long number) {
        return Instant.ofEpochMilli(number * step.toMillis());
    }

    public Duration remaining(Instant now) {
        return Duration.between(now, startOf(at(now) + 1));
    }

    public boolean accepts(long number, Instant now) {
        Duration age = Duration.between(startOf(number), now);
        return age.compareTo(step.plus(grace)) <= 0 && age.negated().compareTo(step) <= 0;
    }

    /** Shown later than any screen can show it now. */
    public boolean isAhead(long number, Instant now) {
        return startOf(number).isAfter(now.plus(step));
    }

    /** Until when a code of this step is accepted. */
    public Instant goodUntil(long number) {
        return startOf(number + 1).plus(grace);
    }
}
