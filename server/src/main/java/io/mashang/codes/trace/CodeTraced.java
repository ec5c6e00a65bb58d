package io.mashang.codes.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked a product up for the first time.
 *
 * @param region where, as a region's code; null when nobody knows
 */
public record CodeTraced(long batch, Instant at, @Nullable Integer region) {

    /** Of the events in the outbox. */
    public static final String TOPIC = "codes.traced";
}
