package io.mashang.intake;

import io.mashang.platform.sql.ReservedConnections;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
 * Takes events off the outbox and hands them to their consumers. Events of this node come by memory, soon after their
 * commit and many together; those that are free, because their node died or a delivery failed, are claimed with a lease
 * once a second, so that several nodes share the work. Only the transaction that removes an event delivers it.
 */
@Component
final class OutboxRelay implements SmartLifecycle {

    /** How long events belong to the node that wrote or claimed them. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int MOST_IN_MEMORY = 20_000;
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    /** So long events gather before they are delivered: short for people, long enough for many to share a transaction. */
    private static final Duration SHORTEST_GATHERING = Duration.ofMillis(30);
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(400);
    /** A busy relay pauses so many times as long as it worked: what it tells can wait, those who redeem cannot. */
    private static final int PAUSES_FOR_WORK = 3;

    private final OutboxStore store;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OutboxConsumer> consumers;
    private final Clock clock;
    private final BlockingQueue<OutboxStore.Written> handed = new ArrayBlockingQueue<>(MOST_IN_MEMORY);
    private volatile Map<String, OutboxConsumer> byTopic = Map.of();
    private Duration gathering = SHORTEST_GATHERING;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    OutboxRelay(OutboxStore store, TransactionTemplate transaction, ObjectProvider<OutboxConsumer> consumers, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Whether so many more events may be handed over by memory once they are committed. */
    boolean takes(String topic, int events) {
        return running && byTopic.containsKey(topic) && handed.remainingCapacity() >= events;
    }

    /** Events that were just committed and are claimed for this node. One too many is found again when its lease ends. */
    void hand(List<OutboxStore.Written> events) {
        events.forEach(handed::offer);
    }

    private void relay() {
        long lookedAt = System.nanoTime() - LOOK_EVERY_NANOS;
        while (running) {
            try {
                deliverHanded();
                if (System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS) {
                    deliverFree();
                    lookedAt = System.nanoTime();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                lookedAt = System.nanoTime();
                log.warn("the outbox could not be read; it is tried again in a second: {}", e.toString());
            }
        }
        deliverTheRest();
    }

    /** What stays behind would be late by a lease. */
    private void deliverTheRest() {
        try {
            while (!handed.isEmpty()) {
                deliverHanded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("{} events stay in the outbox for later: {}", handed.size(), e.toString());
        }
    }

    private void deliverHanded() throws InterruptedException {
        OutboxStore.Written first = handed.poll(LOOK_EVERY_NANOS / 4, TimeUnit.NANOSECONDS);
        if (first == null) {
            return;
        }
        TimeUnit.NANOSECONDS.sleep(gathering.toNanos());
        List<OutboxStore.Written> some = new ArrayList<>(List.of(first));
        handed.drainTo(some, BATCH - 1);
        long start = System.nanoTime();
        deliver(some.stream().map(store::event).toList());
        gathering = gathering(Duration.ofNanos(System.nanoTime() - start));
    }

    private Duration gathering(Duration lastWork) {
        Duration wanted = handed.size() >= BATCH ? Duration.ZERO : lastWork.multipliedBy(PAUSES_FOR_WORK);
        return Collections.min(List.of(LONGEST_GATHERING, Collections.max(List.of(SHORTEST_GATHERING, wanted))));
    }

    private void deliverFree() {
        List<OutboxEvent> events;
        do {
            events = store.claim(byTopic.keySet(), clock.instant(), clock.instant().plus(LEASE), BATCH);
            deliver(events);
        } while (running && events.size() == BATCH);
    }

    private void deliver(List<OutboxEvent> events) {
        events.stream()
                .sorted(Comparator.comparing(OutboxEvent::id))
                .collect(Collectors.groupingBy(OutboxEvent::topic))
                .forEach((topic, some) -> deliver(Objects.requireNonNull(byTopic.get(topic)), some));
    }

    private void deliver(OutboxConsumer consumer, List<OutboxEvent> events) {
        try {
            if (!deliverAll(consumer, events)) {
                deliverWhatIsLeft(consumer, events);
            }
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

    /** False when somebody else has taken some of them: then nothing was done. */
    private boolean deliverAll(OutboxConsumer consumer, List<OutboxEvent> events) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (store.remove(events) < events.size()) {
                status.setRollbackOnly();
                return false;
            }
            consumer.deliver(events);
            return true;
        }));
    }

    private void deliverWhatIsLeft(OutboxConsumer consumer, List<OutboxEvent> events) {
        transaction.executeWithoutResult(status -> {
            List<OutboxEvent> ours = store.take(events);
            if (!ours.isEmpty()) {
                consumer.deliver(ours);
            }
        });
    }

    @Override
    public void start() {
        byTopic = consumers.stream().collect(Collectors.toMap(OutboxConsumer::topic, Function.identity()));
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(ReservedConnections.reserved(this::relay));
    }

    @Override
    public void stop() {
        running = false;
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
