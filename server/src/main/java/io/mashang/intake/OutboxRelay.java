package io.mashang.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events off the outbox and hands them to their consumers, at once after a commit and every second besides. Events
 * are claimed with a lease, so that several nodes share the work and a dead node's events come free again.
 */
@Component
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final OutboxStore store;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OutboxConsumer> consumers;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    OutboxRelay(OutboxStore store, TransactionTemplate transaction, ObjectProvider<OutboxConsumer> consumers, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.consumers = consumers;
        this.clock = clock;
    }

    void wake() {
        work.release();
    }

    private void relay() {
        Map<String, OutboxConsumer> byTopic =
                consumers.stream().collect(Collectors.toMap(OutboxConsumer::topic, Function.identity()));
        while (running) {
            try {
                work.tryAcquire(1, TimeUnit.SECONDS);
                work.drainPermits();
                while (running && deliverSome(byTopic)) {
                    log.trace("more may wait");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                log.warn("the outbox could not be read; it is tried again in a second: {}", e.toString());
            }
        }
    }

    /** True when a full batch was found, so that more may wait. */
    private boolean deliverSome(Map<String, OutboxConsumer> byTopic) {
        long claim = store.claim(byTopic.keySet(), clock.instant(), clock.instant().plus(LEASE), BATCH);
        List<OutboxEvent> events = store.claimed(claim);
        events.stream()
                .collect(Collectors.groupingBy(OutboxEvent::topic))
                .forEach((topic, some) -> deliver(Objects.requireNonNull(byTopic.get(topic)), some));
        return events.size() == BATCH;
    }

    private void deliver(OutboxConsumer consumer, List<OutboxEvent> events) {
        try {
            transaction.executeWithoutResult(status -> {
                List<OutboxEvent> ours = store.take(events);
                if (!ours.isEmpty()) {
                    consumer.deliver(ours);
                }
            });
        } catch (RuntimeException e) {
            if (events.size() > 1 && !StoreAway.is(e)) {
                log.warn("{} events of {} failed and are delivered one by one: {}", events.size(), consumer.topic(), e.toString());
                events.forEach(event -> deliver(consumer, List.of(event)));
                return;
            }
            store.failed(events, clock.instant());
            log.error("{} events of {} could not be delivered; they are tried again", events.size(), consumer.topic(), e);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
