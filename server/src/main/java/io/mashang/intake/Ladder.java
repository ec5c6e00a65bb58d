package io.mashang.intake;

import io.mashang.intake.journal.Journal;
import io.mashang.intake.journal.JournalEntry;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every operation on the highest rung that holds. When the database does not answer or too much waits, it steps down
 * by itself: operations are then kept in the journal and answered with {@code intake.still-recording}. The way up is
 * {@link JournalReplay}'s: only when the database has proved itself for a while.
 */
@Component
final class Ladder implements Intake {

    private static final Logger log = LoggerFactory.getLogger(Ladder.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final long JOURNAL_PATIENCE_SECONDS = 5;

    /** The rung, and since when. */
    record Standing(Rung rung, Instant since) {}

    private final BatchWriter writer;
    private final BatchTransaction transaction;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicReference<Standing> standing;

    Ladder(BatchWriter writer, BatchTransaction transaction, Journal journal, JsonMapper json, Clock clock) {
        this.writer = writer;
        this.transaction = transaction;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.standing = new AtomicReference<>(new Standing(Rung.DIRECT, clock.instant()));
    }

    @Override
    public <A> Receipt<A> submit(Operation<?> operation) {
        if (standing().rung() == Rung.DIRECT) {
            try {
                return writer.submit(operation);
            } catch (Refused refused) {
                if (!isAboutTheStore(refused)) {
                    throw refused;
                }
                moveTo(Rung.MINIMAL);
            }
        }
        throw keep(operation);
    }

    @Override
    public boolean hasEnded(Operation<?> operation) {
        return transaction.hasEnded(operation);
    }

    Standing standing() {
        return standing.get();
    }

    void moveTo(Rung rung) {
        Standing before = standing.getAndUpdate(
                current -> current.rung() == rung ? current : new Standing(rung, clock.instant()));
        if (before.rung() != rung) {
            log.warn("the write path moves from {} to {}", before.rung(), rung);
        }
    }

    /** Whatever the database did with the operation: its key makes the replay harmless. */
    private static boolean isAboutTheStore(Refused refused) {
        return refused.problem() == PlatformProblem.STORE_UNAVAILABLE
                || refused.problem() == PlatformProblem.OVERLOADED
                || refused.problem() == PlatformProblem.OUTCOME_UNKNOWN;
    }

    /** Answers "accepted" only when the entry is on the disk; when even that fails, says that nothing was recorded. */
    private Refused keep(Operation<?> operation) {
        var entry = new JournalEntry(
                operation.key().owner(), operation.key().key(), operation.kind(),
                json.valueToTree(operation.command()), operation.receivedAt());
        try {
            journal.append(entry).get(JOURNAL_PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Refused(IntakeProblem.STILL_RECORDING).retryAfter(COME_BACK);
        } catch (ExecutionException e) {
            log.error("the journal could not be written: {}", String.valueOf(e.getCause()));
            return new Refused(PlatformProblem.OVERLOADED, Map.of("wait", COME_BACK)).retryAfter(COME_BACK);
        } catch (TimeoutException e) {
            return new Refused(PlatformProblem.OUTCOME_UNKNOWN).retryAfter(COME_BACK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(PlatformProblem.OUTCOME_UNKNOWN).retryAfter(COME_BACK);
        }
    }
}
