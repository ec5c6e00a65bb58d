package io.mashang.platform.jobs;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether a job is due. */
final class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    /** A job that still runs is broken off by the end of the process, and done again by whoever comes next. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TakeTurns turns;
    private final boolean enabled;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    /** @param enabled false on a node that leaves the jobs to others */
    JobRunner(TakeTurns turns, boolean enabled) {
        this.turns = turns;
        this.enabled = enabled;
    }

    private void run(CountDownLatch end) {
        try {
            do {
                look();
            } while (!end.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            turns.takeAllDue();
        } catch (RuntimeException | Error e) {
            log.warn("the jobs could not be read; they are read again in {}: {}", LOOK_EVERY, e.toString());
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        turns.register();
        if (enabled) {
            thread = Thread.ofPlatform().name("jobs").start(() -> run(end));
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread looking = thread;
        try {
            if (looking != null) {
                looking.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
