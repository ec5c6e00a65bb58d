package io.mashang.codes.batch;

import io.mashang.codes.model.SerialRange;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * All ranges of serials, in memory: whether a code is genuine is decided without the database. A range never changes; one
 * that another node has made is looked up when its first code comes, at most once a second, however many forged codes come.
 */
@Component
class KnownRanges {

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(1).toNanos();

    private final BatchStore store;
    private final ConcurrentSkipListMap<Long, SerialRange> byFirst = new ConcurrentSkipListMap<>();
    private boolean everLooked;
    private long lastLook;
    private long end;

    KnownRanges(BatchStore store) {
        this.store = store;
    }

    Optional<SerialRange> find(long serial) {
        return inMemory(serial).or(() -> {
            look();
            return inMemory(serial);
        });
    }

    private Optional<SerialRange> inMemory(long serial) {
        return Optional.ofNullable(byFirst.floorEntry(serial)).map(Map.Entry::getValue).filter(range -> range.contains(serial));
    }

    @TransactionalEventListener
    void on(SerialsTaken taken) {
        byFirst.put(taken.range().first(), taken.range());
    }

    /** Whoever waited here for another one's look finds its result in memory. A look that failed does not count. */
    private synchronized void look() {
        long now = System.nanoTime();
        if (everLooked && now - lastLook < BETWEEN_LOOKS_NANOS) {
            return;
        }
        for (SerialRange range : store.rangesFrom(end)) {
            byFirst.put(range.first(), range);
            end = range.first() + range.count();
        }
        everLooked = true;
        lastLook = now;
    }
}
