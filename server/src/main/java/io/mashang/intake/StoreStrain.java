package io.mashang.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Tells from the people who wait for their commit whether the database keeps up: how many, how long, and whether anybody gets through. */
final class StoreStrain {

    private static final int SMOOTHED_OVER = 16;

    private final int mostWaiting;
    private final long slowNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong lastProgress;
    private final AtomicLong smoothedWait = new AtomicLong();

    StoreStrain(int mostWaiting, Duration slow, LongSupplier nanoTime) {
        this.mostWaiting = mostWaiting;
        this.slowNanos = slow.toNanos();
        this.nanoTime = nanoTime;
        this.lastProgress = new AtomicLong(nanoTime.getAsLong());
    }

    /** Somebody begins to wait; hand the result to {@link #end}. */
    long begin() {
        long begin = nanoTime.getAsLong();
        if (waiting.getAndIncrement() == 0) {
            lastProgress.set(begin);
        }
        return begin;
    }

    void end(long begin) {
        long end = nanoTime.getAsLong();
        waiting.decrementAndGet();
        lastProgress.set(end);
        smoothedWait.updateAndGet(smoothed -> smoothed + (end - begin - smoothed) / SMOOTHED_OVER);
    }

    boolean isTooMuch() {
        return waiting.get() >= mostWaiting
                || smoothedWait.get() > slowNanos
                || waiting.get() > 0 && nanoTime.getAsLong() - lastProgress.get() > slowNanos;
    }

    /** The database has proved itself: what people waited before counts no more. */
    void forget() {
        smoothedWait.set(0);
    }
}
