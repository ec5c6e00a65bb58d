package io.mashang.platform.ids;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes time-ordered 63-bit ids: 41 bits of milliseconds since 2026-01-01, 10 bits of node, 12 bits of sequence.
 * Ids of one node never repeat and never go back, also when its clock does.
 */
public final class Ids {

    private static final long EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int NODE_BITS = 10;
    private static final int SEQUENCE_BITS = 12;

    private final Clock clock;
    private final long node;
    private final AtomicLong last = new AtomicLong();

    /** @param node 0 to 1023, different for each running node of one installation */
    public Ids(Clock clock, int node) {
        if (node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("node must be 0 to 1023: " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    /** The smallest id that could have been made at this moment: ids of before are smaller. */
    public static long firstOf(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - EPOCH_MILLIS) << (NODE_BITS + SEQUENCE_BITS);
    }

    public long next() {
        long ticks = last.updateAndGet(this::nextTick);
        long millis = ticks >>> SEQUENCE_BITS;
        long sequence = ticks & ((1L << SEQUENCE_BITS) - 1);
        return millis << (NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }

    private long nextTick(long previous) {
        long now = (clock.millis() - EPOCH_MILLIS) << SEQUENCE_BITS;
        return Math.max(now, previous + 1);
    }
}
