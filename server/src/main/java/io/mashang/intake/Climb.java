package io.mashang.intake;

import io.mashang.intake.model.Proof;
import io.mashang.platform.sql.ReservedConnections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Leads the write path up again: to {@link Rung#DIRECT} when the database has been well for a while and what was kept is
 * recorded, to {@link Rung#QUEUED} when only the broker has. Between two looks it lets the journal be recorded.
 */
@Component
final class Climb implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Climb.class);
    private static final long PAUSE_MILLIS = 250;

    private final Standing standing;
    private final Rungs rungs;
    private final StoreProbe store;
    private final Backlog backlog;
    private final Clock clock;
    private final Proof storeProof;
    private final Proof brokerProof;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Climb(Standing standing, Rungs rungs, StoreProbe store, Backlog backlog, LadderSettings settings, Clock clock) {
        this.standing = standing;
        this.rungs = rungs;
        this.store = store;
        this.backlog = backlog;
        this.clock = clock;
        this.storeProof = new Proof(settings.proof());
        this.brokerProof = new Proof(settings.proof());
    }

    private void work() {
        while (running) {
            try {
                if (standing.rung() != Rung.DIRECT || backlog.isInJournal()) {
                    round();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                storeProof.forget();
                log.debug("what was kept can not be recorded yet: {}", e.toString());
            }
        }
    }

    private void round() {
        StoreHealth health = store.look();
        boolean drained = health != StoreHealth.AWAY && backlog.drain(standing.rung());
        Instant now = clock.instant();
        if (storeProof.look(health == StoreHealth.WELL && drained, now)) {
            up(Rung.DIRECT, Cause.STORE_WELL);
        } else if (standing.rung() == Rung.MINIMAL && rungs.hasQueue() && brokerProof.look(backlog.queueTakes(), now)) {
            up(Rung.QUEUED, Cause.BROKER_WELL);
        }
    }

    private void up(Rung to, Cause cause) {
        rungs.strain().forget();
        storeProof.forget();
        brokerProof.forget();
        Rung from = standing.rung();
        if (from != Rung.DIRECT) {
            standing.move(from, to, cause);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake-climb").start(ReservedConnections.reserved(this::work));
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
