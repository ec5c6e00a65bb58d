package io.mashang.intake.queue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes messages in batches, one transaction at a time, and acknowledges after the commit. After a batch that took long it
 * rests as long, so that a slow database gets room. While the database is away the queue keeps its messages: each outage
 * counts as one delivery of the few messages that were in hand, far below the delivery limit.
 */
public final class QueueConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueConsumer.class);
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final Broker broker;
    private final String queue;
    private final QueueSettings settings;
    private final Deliveries deliveries;
    private int failures;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    public QueueConsumer(Broker broker, String queue, QueueSettings settings, Deliveries deliveries) {
        this.broker = broker;
        this.queue = queue;
        this.settings = settings;
        this.deliveries = deliveries;
    }

    private void work() {
        while (running) {
            try {
                deliveries.probe();
                consume();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | TimeoutException | RuntimeException | Error e) {
                failures++;
                log.warn("{} is not read for a while: {}", queue, e.toString());
            }
            rest(shorter(Duration.ofSeconds(1L << Math.min(failures, 10)), LONGEST_REST));
        }
    }

    private void consume() throws IOException, TimeoutException, InterruptedException {
        BlockingQueue<Delivery> arrived = new LinkedBlockingQueue<>();
        AtomicBoolean cancelled = new AtomicBoolean();
        try (Connection connection = broker.connect("consumer"); Channel channel = connection.createChannel()) {
            broker.declareQueues(channel);
            channel.basicQos(2 * settings.batch());
            channel.basicConsume(queue, false, (tag, delivery) -> arrived.add(delivery), tag -> cancelled.set(true));
            while (running && channel.isOpen() && !cancelled.get()) {
                Delivery first = arrived.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    take(channel, first, arrived);
                }
            }
        }
    }

    private void take(Channel channel, Delivery first, BlockingQueue<Delivery> arrived) throws IOException {
        List<Delivery> batch = new ArrayList<>(List.of(first));
        arrived.drainTo(batch, settings.batch() - 1);
        long begin = System.nanoTime();
        deliveries.take(batch.stream().map(Delivery::getBody).toList());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        channel.basicAck(batch.getLast().getEnvelope().getDeliveryTag(), true);
        failures = 0;
        if (took.compareTo(SLOW) > 0) {
            rest(shorter(took, LONGEST_REST));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void rest(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            while (running && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake-consumer-" + queue).start(this::work);
    }

    /** What is in hand is finished; what is not acknowledged is delivered again. */
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
