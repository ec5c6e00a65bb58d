package io.mashang.platform.clock;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Asks the database for its time and corrects this node's clock by it; part of the node's beat. */
@Component
public final class MeasureClock {

    private final DatabaseTimeStore store;
    private final StoreClock clock;

    MeasureClock(DatabaseTimeStore store, StoreClock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void measure() {
        if (!clock.learn(ask(store, System::nanoTime))) {
            clock.learn(ask(store, System::nanoTime));
        }
    }

    /** The quickest of a few: the first question of a new connection takes longer. */
    static StoreTime quickest(DatabaseTimeStore store, LongSupplier counter) {
        StoreTime best = ask(store, counter);
        for (int i = 0; i < 2; i++) {
            StoreTime next = ask(store, counter);
            best = next.roundTrip().compareTo(best.roundTrip()) < 0 ? next : best;
        }
        return best;
    }

    private static StoreTime ask(DatabaseTimeStore store, LongSupplier counter) {
        long sent = counter.getAsLong();
        var said = store.now();
        return new StoreTime(said, sent, counter.getAsLong());
    }

    /** How far off a wall clock may be. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);
}
