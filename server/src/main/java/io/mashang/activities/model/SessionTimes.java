package io.mashang.activities.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of one session.
 *
 * @param lateAfterMinutes who comes later than this after the start is late; null when nobody is
 */
public record SessionTimes(
        Instant startsAt, Instant endsAt, int opensBeforeMinutes, @Nullable Integer lateAfterMinutes, Instant closesAt) {

    private static final Duration LONGEST = Duration.ofDays(31);

    public Instant opensAt() {
        return startsAt.minus(Duration.ofMinutes(opensBeforeMinutes));
    }

    public @Nullable Instant lateFrom() {
        return lateAfterMinutes == null ? null : startsAt.plus(Duration.ofMinutes(lateAfterMinutes));
    }

    public boolean areInOrder() {
        return startsAt.isBefore(endsAt)
                && startsAt.isBefore(closesAt)
                && !Duration.between(startsAt, endsAt).minus(LONGEST).isPositive()
                && !Duration.between(startsAt, closesAt).minus(LONGEST).isPositive();
    }

    public Phase phase(Instant now) {
        return Phase.of(opensAt(), closesAt(), now);
    }
}
