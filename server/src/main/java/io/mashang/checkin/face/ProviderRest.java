package io.mashang.checkin.face;

import java.time.Duration;
import java.time.Instant;

/** Lets a provider that fails again and again alone for a while: nobody waits for it meanwhile, and no call is paid for. */
final class ProviderRest {

    private static final int FAILURES = 3;
    private static final Duration LASTS = Duration.ofSeconds(30);

    private int failures;
    private Instant until = Instant.EPOCH;

    synchronized boolean restsAt(Instant now) {
        return now.isBefore(until);
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failedAt(Instant now) {
        failures++;
        if (failures >= FAILURES) {
            until = now.plus(LASTS);
        }
    }
}
