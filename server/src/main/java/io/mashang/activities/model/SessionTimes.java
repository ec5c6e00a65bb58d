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
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Instant opensAt() {
        return startsAt.minus(Duration.ofMinutes(opensBeforeMinutes));
    }

    public @Nullable Instant lateFrom() {
        return lateAfterMinutes == null ? null : startsAt.plus(Duration.ofMinutes(lateAfterMinutes));
    }

    /** Also false for years that no calendar and no database takes. */
    public boolean areInOrder() {
        return startsAt.isAfter(EARLIEST)
                && closesAt.isBefore(LATEST)
                && startsAt.isBefore(endsAt)
                && startsAt.isBefore(closesAt)
                && !Duration.between(startsAt, endsAt).minus(LONGEST).isPositive()
                && !Duration.between(startsAt, closesAt).minus(LONGEST).isPositive();
    }
}
