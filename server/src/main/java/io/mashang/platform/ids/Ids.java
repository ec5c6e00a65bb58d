package io.mashang.platform.ids;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes time-ordered 63-bit ids: 41 bits of milliseconds since 2026-01-01, 10 bits of node, 12 bits of sequence.
 * Ids of one node never repeat and never go back, also when its clock does; ids of different nodes never meet, because
 * each makes only what it was {@linkplain IdRange granted}.
 */
public final class Ids {

    private static final long EPOCH_MILLIS = 1_767_225_600_000L;
    private static final int NODE_BITS = 10;
    private static final int SEQUENCE_BITS = 12;

    private final Clock clock;
    private final IdRange range;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock, IdRange range) {
        this.clock = clock;
        this.range = range;
    }

    /** For ever the ids of one number. @param node 0 to 1023, different for each running node of one installation */
    public Ids(Clock clock, int node) {
        this(clock, new WholeNumber(new IdRange.Granted(checked(node), 0, Long.MAX_VALUE)));
    }

    private record WholeNumber(Granted granted) implements IdRange {
        @Override
        public Granted reach(long millis) {
            return granted;
        }
    }

    public static int checked(int node) {
        if (node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("node must be 0 to 1023: " + node);
        }
        return node;
    }

    /** The smallest id that could have been made at this moment: ids of before are smaller. */
    public static long firstOf(Instant moment) {
        return Math.max(0, millisOf(moment)) << (NODE_BITS + SEQUENCE_BITS);
    }

    /** A moment as ids count it: milliseconds since 2026-01-01. */
    public static long millisOf(Instant moment) {
        return moment.toEpochMilli() - EPOCH_MILLIS;
    }

    public long next() {
        while (true) {
            long ticks = last.updateAndGet(this::nextTick);
            long millis = ticks >>> SEQUENCE_BITS;
            IdRange.Granted granted = range.granted();
            if (millis > granted.untilMillis()) {
                granted = range.reach(millis);
            }
            if (millis >= granted.fromMillis()) {
                long sequence = ticks & ((1L << SEQUENCE_BITS) - 1);
                return millis << (NODE_BITS + SEQUENCE_BITS) | (long) granted.node() << SEQUENCE_BITS | sequence;
            }
            last.accumulateAndGet((granted.fromMillis() << SEQUENCE_BITS) - 1, Math::max);
        }
    }

    private long nextTick(long previous) {
        long now = (clock.millis() - EPOCH_MILLIS) << SEQUENCE_BITS;
        return Math.max(now, previous + 1);
    }
}
