package io.mashang.intake;

import io.mashang.platform.ids.IdRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out whether the database is well: by a small write and the time that it takes. */
@Component
final class StoreProbe {

    private static final Logger log = LoggerFactory.getLogger(StoreProbe.class);

    private final ProbeStore store;
    private final IdRange node;
    private final long wellNanos;
    private volatile StoreHealth last = StoreHealth.WELL;

    StoreProbe(ProbeStore store, IdRange node, LadderSettings settings) {
        this.store = store;
        this.node = node;
        this.wellNanos = settings.wellWithin().toNanos();
    }

    /** Throws unless the database takes a write. */
    void write() {
        store.write(node.granted().node());
    }

    StoreHealth look() {
        last = measure();
        return last;
    }

    /** What the last look told; nobody looks while the write path stands on its highest rung. */
    StoreHealth last() {
        return last;
    }

    private StoreHealth measure() {
        long begin = System.nanoTime();
        try {
            write();
            return System.nanoTime() - begin <= wellNanos ? StoreHealth.WELL : StoreHealth.SLOW;
        } catch (RuntimeException e) {
            log.debug("the database takes no write: {}", e.toString());
            return StoreHealth.AWAY;
        }
    }
}
