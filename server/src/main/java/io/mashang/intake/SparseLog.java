package io.mashang.intake;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Tells of the same trouble once a second at most, and then how often it was: a full disk fails each of many people. */
final class SparseLog {

    private static final long PAUSE_NANOS = 1_000_000_000;

    private final Logger log;
    private final LongSupplier nanoTime;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong quietUntil;

    SparseLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.quietUntil = new AtomicLong(nanoTime.getAsLong());
    }

    /** @return whether it was told now */
    boolean error(String trouble, Object cause) {
        count.incrementAndGet();
        long now = nanoTime.getAsLong();
        long until = quietUntil.get();
        if (now - until < 0 || !quietUntil.compareAndSet(until, now + PAUSE_NANOS)) {
            return false;
        }
        log.error("{}, {} times since this was last said: {}", trouble, count.getAndSet(0), cause);
        return true;
    }
}
