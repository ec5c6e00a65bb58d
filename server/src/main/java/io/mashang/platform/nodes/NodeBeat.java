package io.mashang.platform.nodes;

import io.mashang.platform.clock.MeasureClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every few seconds: renews the node's number and measures its clock. The first to start and the last to stop. */
@Component
class NodeBeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeBeat.class);
    static final Duration EVERY = Duration.ofSeconds(5);

    private final NodeLease lease;
    private final MeasureClock clock;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private boolean heard = true;

    NodeBeat(NodeLease lease, MeasureClock clock) {
        this.lease = lease;
        this.clock = clock;
    }

    private void beat(CountDownLatch end) {
        try {
            while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            clock.measure();
            lease.renew();
            heard = true;
        } catch (RuntimeException | Error e) {
            if (heard) {
                log.warn("the node's beat does not reach the database; it is tried again every {}: {}", EVERY, e.toString());
            }
            heard = false;
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofPlatform().name("node-beat").start(() -> beat(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            lease.release();
        } catch (RuntimeException e) {
            log.debug("the node's number could not be given back; it comes free by itself: {}", e.toString());
        }
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
