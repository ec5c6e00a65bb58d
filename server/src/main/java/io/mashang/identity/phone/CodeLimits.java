package io.mashang.identity.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often a code may be sent: the same as the carriers' own flow control, so that ours speaks first and in words. */
final class CodeLimits {

    static final Duration LOOK_BACK = Duration.ofDays(1);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int PER_HOUR = 5;
    private static final int PER_DAY = 10;

    private CodeLimits() {}

    /** @param sent when this number was sent codes during the last day, oldest first */
    static Optional<Duration> pause(List<Instant> sent, Instant now) {
        return sent.isEmpty() ? Optional.empty() : left(sent.getLast().plus(PAUSE), now);
    }

    static Optional<Duration> waitForNumber(List<Instant> sent, Instant now) {
        return nth(sent, PER_DAY, Duration.ofDays(1), now).or(() -> nth(sent, PER_HOUR, Duration.ofHours(1), now));
    }

    /** @param sent when this member asked for codes during the last day, whatever the number, oldest first */
    static Optional<Duration> waitForMember(List<Instant> sent, Instant now) {
        return nth(sent, PER_DAY, Duration.ofDays(1), now);
    }

    private static Optional<Duration> nth(List<Instant> sent, int most, Duration window, Instant now) {
        return sent.size() < most ? Optional.empty() : left(sent.get(sent.size() - most).plus(window), now);
    }

    private static Optional<Duration> left(Instant until, Instant now) {
        return now.isBefore(until) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }
}
