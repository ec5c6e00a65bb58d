package io.mashang.intake;

import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets nodes that are long gone and the moves of last quarter; the page of the write path shows neither. */
@Component
final class ForgetOldStatesJob implements ScheduledJob {

    private static final Duration MOVES_KEPT = Duration.ofDays(90);
    private static final Duration NODES_KEPT = Duration.ofDays(7);

    private final NodeStateStore store;
    private final Clock clock;

    ForgetOldStatesJob(NodeStateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake-states";
    }

    @Override
    public String cron() {
        return "0 50 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        Instant now = clock.instant();
        int nodes = turn.write(() -> store.forgetNodesBefore(now.minus(NODES_KEPT)));
        int moves = turn.write(() -> store.forgetMovesBefore(now.minus(MOVES_KEPT)));
        return nodes + " nodes and " + moves + " moves forgotten";
    }
}
