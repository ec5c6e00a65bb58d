package io.mashang.platform.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database said the time was, between two readings of this node's steady counter.
 *
 * @param sentNanos {@link System#nanoTime()} before the question
 * @param receivedNanos the same after the answer
 */
record StoreTime(Instant said, long sentNanos, long receivedNanos) {

    Duration roundTrip() {
        return Duration.ofNanos(receivedNanos - sentNanos);
    }

    /** The database's time when its answer arrived: it spoke, as far as we know, in the middle of the round trip. */
    Instant atReceipt() {
        return said.plus(roundTrip().dividedBy(2));
    }
}
