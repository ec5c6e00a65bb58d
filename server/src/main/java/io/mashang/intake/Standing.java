package io.mashang.intake;

import io.mashang.platform.ids.IdRange;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** On which rung this node stands. Moves are remembered until somebody has stored them: the database may be away. */
@Component
final class Standing {

    private static final Logger log = LoggerFactory.getLogger(Standing.class);
    private static final int MOST_UNSTORED = 1_000;

    /** The rung, since when, and why. */
    record Now(Rung rung, Instant since, Cause cause) {}

    private final IdRange node;
    private final Clock clock;
    private final AtomicReference<Now> now;
    private final BlockingQueue<RungChange> unstored = new LinkedBlockingQueue<>(MOST_UNSTORED);

    Standing(IdRange node, Clock clock) {
        this.node = node;
        this.clock = clock;
        this.now = new AtomicReference<>(new Now(Rung.DIRECT, clock.instant(), Cause.STARTED));
    }

    Now now() {
        return now.get();
    }

    Rung rung() {
        return now().rung();
    }

    /** Moves unless somebody has moved meanwhile. */
    void move(Rung from, Rung to, Cause cause) {
        Now next = new Now(to, clock.instant(), cause);
        Now before = now.getAndUpdate(current -> current.rung() == from ? next : current);
        if (before.rung() == from) {
            log.warn("the write path moves from {} to {}: {}", from, to, cause);
            unstored.offer(new RungChange(node.granted().node(), from, to, cause, next.since()));
        }
    }

    /** Takes the moves that nobody has stored yet. */
    List<RungChange> takeUnstored() {
        List<RungChange> taken = new ArrayList<>();
        unstored.drainTo(taken);
        return taken;
    }

    /** Those that find no room any more, after a thousand newer ones, are forgotten. */
    void putBack(List<RungChange> changes) {
        changes.forEach(unstored::offer);
    }
}
