package io.mashang.intake;

import io.mashang.intake.WaitingRoom.Waiting;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.ReservedConnections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Lets operations that wait at the same time share one commit. It adds no delay: while one batch commits, the next one
 * gathers. A batch that fails is done again one by one, so that a poisoned operation fails alone.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
final class BatchWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration IDLE = Duration.ofMillis(100);

    private final IntakeSettings settings;
    private final BatchTransaction transaction;
    private final IntakeMeters meters;
    private final WaitingRoom room;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running;

    BatchWriter(IntakeSettings settings, BatchTransaction transaction, IntakeMeters meters) {
        this.settings = settings;
        this.transaction = transaction;
        this.meters = meters;
        this.room = new WaitingRoom(settings);
        meters.watch(room);
    }

    /** Waits until the operation is committed; refusals of {@code platform} say what is known when it is not. */
    @SuppressWarnings("unchecked") // the kind decides the answer's type: handler and caller belong to one module
    <A> Receipt<A> submit(Operation<?> operation) {
        var waiting = new Waiting(transaction.prepare(operation), new CompletableFuture<>());
        if (!running || !room.enter(waiting)) {
            throw later(PlatformProblem.OVERLOADED);
        }
        return (Receipt<A>) await(waiting);
    }

    /** Waits for the commit. One that no writer has begun is taken back, so that the refusal is true; else it waits on. */
    private Receipt<?> await(Waiting waiting) {
        try {
            return get(waiting);
        } catch (TimeoutException e) {
            if (room.leave(waiting)) {
                throw later(PlatformProblem.OVERLOADED);
            }
        }
        try {
            return get(waiting);
        } catch (TimeoutException e) {
            throw later(PlatformProblem.OUTCOME_UNKNOWN);
        }
    }

    private Receipt<?> get(Waiting waiting) throws TimeoutException {
        try {
            return waiting.end().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later(PlatformProblem.OUTCOME_UNKNOWN);
        }
    }

    /** Says when to come back, each caller another moment, so that they do not all come at once. */
    private static Refused later(PlatformProblem problem) {
        Duration wait = Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 4_000));
        return new Refused(problem, Map.of("wait", wait)).retryAfter(wait);
    }

    private void write() {
        while (running || room.size() > 0) {
            try {
                List<Waiting> batch = room.take(IDLE);
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Waiting> batch) {
        long start = System.nanoTime();
        try {
            commit(batch);
        } catch (Error e) {
            // Memory or stack ran out: the operations are in doubt, and the writer must live for those that follow.
            log.error("a batch of {} ended in an error", batch.size(), e);
            batch.forEach(waiting -> waiting.end().completeExceptionally(later(PlatformProblem.OUTCOME_UNKNOWN)));
        } finally {
            room.done(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            finish(batch, meters.commit(batch.size(), () -> transaction.commit(prepared(batch))));
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            log.error("the database does not answer; {} operations are refused: {}", batch.size(), e.toString());
            batch.forEach(waiting -> waiting.end().completeExceptionally(later(PlatformProblem.STORE_UNAVAILABLE)));
        } catch (TransactionSystemException e) {
            log.error("a commit of {} operations did not answer: {}", batch.size(), e.toString());
            batch.forEach(waiting -> waiting.end().completeExceptionally(later(PlatformProblem.OUTCOME_UNKNOWN)));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().end().completeExceptionally(e);
            } else {
                log.warn("a batch of {} failed and is done again one by one: {}", batch.size(), e.toString());
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    private static List<BatchTransaction.Prepared> prepared(List<Waiting> batch) {
        return batch.stream().map(Waiting::prepared).toList();
    }

    private static void finish(List<Waiting> batch, List<BatchTransaction.End> ends) {
        for (int i = 0; i < batch.size(); i++) {
            switch (ends.get(i)) {
                case BatchTransaction.Kept(Receipt<?> receipt) -> batch.get(i).end().complete(receipt);
                case BatchTransaction.KeyReused ignored -> batch.get(i).end()
                        .completeExceptionally(new Refused(PlatformProblem.REQUEST_KEY_REUSED));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(Thread.ofPlatform().name("intake-writer-" + i).start(ReservedConnections.reserved(this::write)));
        }
    }

    /** Takes nothing new, commits what waits. */
    @Override
    public void stop() {
        running = false;
        for (Thread writer : writers) {
            try {
                writer.join(settings.patience());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        writers.clear();
    }

    /** Before the web server starts and after it has stopped: a request that it lets in can be committed. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
