package io.mashang.platform.shared;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis. The first question without an answer shuts it: from then on nobody waits, until a look of its own,
 * twice a second, finds that Redis takes writes again. Connections that stay silent are replaced.
 */
final class RedisLink implements AutoCloseable {

    /** @param why empty while Redis answers */
    record Standing(boolean answers, Instant since, String why) {}

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PROBE_LIVES = Duration.ofSeconds(5);
    private static final int SILENT_LOOKS = 4;

    private final RedisConnections connections;
    private final Duration patience;
    private final String probe;
    private final Clock clock;
    private final AtomicReference<Standing> standing;
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile RedisConnections.@Nullable Pair open;
    private int silentLooks;

    RedisLink(RedisConnections connections, Duration patience, String probe, Clock clock) {
        this.connections = connections;
        this.patience = patience;
        this.probe = probe;
        this.clock = clock;
        this.standing = new AtomicReference<>(new Standing(false, clock.instant(), "not connected yet"));
    }

    /** Looks once before it returns, so that who asks first is answered. */
    void start(RedisConnections.Ears ears) {
        look(ears);
        Thread.ofVirtual().name("redis-link").start(() -> lookAround(ears));
    }

    /** Empty when Redis is away, or does not answer in time: then it is away for all who ask next. */
    <T> Optional<T> ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question) {
        RedisConnections.Pair pair = open;
        if (pair == null || !standing.get().answers()) {
            unanswered.incrementAndGet();
            return Optional.empty();
        }
        try {
            return Optional.of(await(question.apply(pair.commands().async())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            unanswered.incrementAndGet();
            failed.incrementAndGet();
            away(e);
            return Optional.empty();
        }
    }

    /** Sends without waiting, and tells if it did not arrive. */
    void tell(Function<RedisAsyncCommands<String, String>, RedisFuture<Long>> command, Runnable lost) {
        RedisConnections.Pair pair = open;
        if (pair == null || !pair.isOpen()) {
            lost.run();
            return;
        }
        try {
            command.apply(pair.commands().async()).whenComplete((answer, failure) -> {
                if (failure != null) {
                    lost.run();
                }
            });
        } catch (RuntimeException full) {
            lost.run();
        }
    }

    Standing standing() {
        return standing.get();
    }

    /** Questions that were decided without Redis since the start. */
    long unanswered() {
        return unanswered.get();
    }

    /** Those of them that were put to Redis in vain, and so may have waited. */
    long failed() {
        return failed.get();
    }

    private <T> T await(Future<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw e;
        }
    }

    private void lookAround(RedisConnections.Ears ears) {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look(ears);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes, because a Redis that is full, or only a replica, answers questions but takes nothing. */
    private void look(RedisConnections.Ears ears) {
        try {
            RedisConnections.Pair pair = connected(ears);
            await(pair.commands().async().set(probe, "", SetArgs.Builder.px(PROBE_LIVES)));
            await(pair.news().async().ping());
            silentLooks = 0;
            answers();
            ears.answering();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            away(e);
            replaceIfDead();
        }
    }

    private RedisConnections.Pair connected(RedisConnections.Ears ears) {
        RedisConnections.Pair pair = open;
        if (pair == null) {
            pair = connections.open(ears);
            open = pair;
        }
        return pair;
    }

    private void replaceIfDead() {
        RedisConnections.Pair pair = open;
        silentLooks++;
        if (pair != null && (!pair.isOpen() || silentLooks >= SILENT_LOOKS)) {
            silentLooks = 0;
            open = null;
            pair.close();
        }
    }

    private void answers() {
        Standing before = standing.getAndUpdate(now -> now.answers() ? now : new Standing(true, clock.instant(), ""));
        if (!before.answers()) {
            log.info("Redis at {} answers; limits count for all nodes together", connections.address());
        }
    }

    private void away(Exception failure) {
        String why = why(failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure);
        Standing before = standing.getAndUpdate(
                now -> new Standing(false, now.answers() ? clock.instant() : now.since(), why));
        if (before.answers()) {
            log.warn("Redis is away ({}); limits count on this node alone until it answers again", why);
        }
    }

    private String why(Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "no answer within " + patience.toMillis() + " ms";
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return words(cause) + (root == cause ? "" : ": " + words(root));
    }

    private static String words(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        closed.countDown();
        open = null;
        connections.close();
    }
}
