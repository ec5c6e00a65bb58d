package io.mashang.intake.queue;

import io.mashang.intake.kept.Keeper;
import io.mashang.intake.kept.KeptOperation;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes operations one after the other without waiting for each confirm, so that a burst is confirmed in groups. An
 * operation is kept when the broker has confirmed it; one that is not confirmed in time may be kept or not.
 */
public final class QueuePublisher implements Keeper, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueuePublisher.class);
    private static final int MOST_WAITING = 50_000;
    private static final double ROOMY = 0.8;
    private static final byte[] SIGN_OF_LIFE = {};

    private record Publishing(byte[] body, CompletableFuture<Void> kept) {}

    private final Broker broker;
    private final QueueSettings settings;
    private final JsonMapper json;
    private final BlockingQueue<Publishing> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private volatile @Nullable PublishingLine line;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    public QueuePublisher(Broker broker, QueueSettings settings, JsonMapper json) {
        this.broker = broker;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public CompletableFuture<Void> keep(KeptOperation operation) {
        return publish(json.writeValueAsBytes(operation));
    }

    private CompletableFuture<Void> publish(byte[] body) {
        PublishingLine open = line;
        var publishing = new Publishing(body, new CompletableFuture<>());
        if (open == null || !open.takes() || !waiting.offer(publishing)) {
            return CompletableFuture.failedFuture(new NotKept("the broker takes nothing now"));
        }
        return publishing.kept().orTimeout(settings.confirmWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the broker confirms an empty message, which consumers let pass, and the queue has room. */
    public boolean isWell() {
        try {
            publish(SIGN_OF_LIFE).get();
            return depth().orElse(Long.MAX_VALUE) < settings.most() * ROOMY;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Operations that wait in the queue; empty when the broker does not say. */
    public OptionalLong depth() {
        PublishingLine open = line;
        try {
            return open == null ? OptionalLong.empty() : OptionalLong.of(open.depth());
        } catch (IOException | RuntimeException e) {
            log.debug("the broker does not tell how much waits: {}", e.toString());
            return OptionalLong.empty();
        }
    }

    private void work() {
        while (running) {
            try (PublishingLine open = new PublishingLine(broker, settings.name())) {
                line = open;
                publishAll(open);
            } catch (IOException | TimeoutException | RuntimeException e) {
                log.warn("the broker can not be published to; tried again in a second: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                line = null;
                failWaiting();
            }
            rest();
        }
    }

    private void publishAll(PublishingLine open) throws IOException, InterruptedException {
        while (running && open.isOpen()) {
            Publishing next = waiting.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                open.publish(next.body(), next.kept());
            }
        }
    }

    private void failWaiting() {
        for (Publishing left = waiting.poll(); left != null; left = waiting.poll()) {
            left.kept().completeExceptionally(new NotKept("the connection was lost"));
        }
    }

    private void rest() {
        try {
            for (int i = 0; i < 10 && running; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake-publisher").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        PublishingLine open = line;
        try {
            thread.join(settings.confirmWithin());
            if (thread.isAlive() && open != null) {
                open.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Open before the web server, as the writer is. */
    @Override
    public int getPhase() {
        return 0;
    }
}
