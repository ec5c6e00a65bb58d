package io.mashang.intake;

import io.mashang.intake.kept.Keeper;
import io.mashang.intake.kept.KeptOperation;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes every operation on the highest rung that holds. A rung that does not hold is left by itself, for this operation
 * and those that follow; below {@link Rung#DIRECT} the answer is {@code intake.still-recording}. The way up is
 * {@link Climb}'s: only when what was away has proved itself for a while. Whatever a higher rung did with an operation
 * before it was left, the operation's key makes the repeat harmless.
 */
@Component
final class Ladder implements Intake {

    private static final Logger log = LoggerFactory.getLogger(Ladder.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 5;

    private final BatchWriter writer;
    private final BatchTransaction transaction;
    private final Rungs rungs;
    private final JsonMapper json;
    private final Standing standing;
    private final KeptLately keptLately;
    private final StoreProbe store;
    private final SparseLog notKept = new SparseLog(log, System::nanoTime);

    Ladder(
            BatchWriter writer, BatchTransaction transaction, Rungs rungs, JsonMapper json, Standing standing,
            KeptLately keptLately, StoreProbe store) {
        this.writer = writer;
        this.transaction = transaction;
        this.rungs = rungs;
        this.json = json;
        this.standing = standing;
        this.keptLately = keptLately;
        this.store = store;
    }

    @Override
    public <A> Receipt<A> submit(Operation<?> operation) {
        if (standing.rung() == Rung.DIRECT && rungs.hasQueue() && rungs.strain().isTooMuch()) {
            standing.move(Rung.DIRECT, Rung.QUEUED, Cause.STORE_SLOW);
        }
        if (standing.rung() == Rung.DIRECT) {
            try {
                return commit(operation);
            } catch (Refused refused) {
                if (!isAboutTheStore(refused)) {
                    throw refused;
                }
                standing.move(Rung.DIRECT, rungs.below(Rung.DIRECT), causeOf(refused));
            }
        }
        BatchTransaction.Prepared prepared = transaction.prepare(operation);
        Optional<Boolean> same = keptLately.isSame(prepared);
        if (same.isPresent()) {
            return comeBack(prepared, same.get());
        }
        throw keep(prepared);
    }

    /** The end of an operation that was kept a moment ago: recorded meanwhile, or still waiting where it was kept. */
    private <A> Receipt<A> comeBack(BatchTransaction.Prepared prepared, boolean same) {
        if (!same) {
            throw new Refused(PlatformProblem.REQUEST_KEY_REUSED);
        }
        return this.<A>endNow(prepared.operation())
                .orElseThrow(() -> new Refused(IntakeProblem.STILL_RECORDING).retryAfter(COME_BACK));
    }

    private <A> Optional<Receipt<A>> endNow(Operation<?> operation) {
        if (store.last() == StoreHealth.AWAY) {
            return Optional.empty();
        }
        try {
            return find(operation);
        } catch (DataAccessException e) {
            log.debug("a kept operation can not be looked up: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public <A> Optional<Receipt<A>> find(Operation<?> operation) {
        return transaction.find(operation);
    }

    @Override
    public boolean hasEnded(Operation<?> operation) {
        return transaction.hasEnded(operation);
    }

    private <A> Receipt<A> commit(Operation<?> operation) {
        long begin = rungs.strain().begin();
        try {
            return writer.submit(operation);
        } finally {
            rungs.strain().end(begin);
        }
    }

    private static boolean isAboutTheStore(Refused refused) {
        return refused.problem() == PlatformProblem.STORE_UNAVAILABLE
                || refused.problem() == PlatformProblem.OVERLOADED
                || refused.problem() == PlatformProblem.OUTCOME_UNKNOWN;
    }

    private static Cause causeOf(Refused refused) {
        return refused.problem() == PlatformProblem.OVERLOADED ? Cause.STORE_SLOW : Cause.STORE_AWAY;
    }

    /** Answers "accepted" only when a keeper has it; when even the last one fails, says what is known. */
    private Refused keep(BatchTransaction.Prepared prepared) {
        Refused answer = handToKeeper(prepared.operation());
        if (answer.problem() == IntakeProblem.STILL_RECORDING) {
            keptLately.add(prepared);
        }
        return answer;
    }

    private Refused handToKeeper(Operation<?> operation) {
        var kept = new KeptOperation(
                operation.key().owner(), operation.key().key(), operation.kind(),
                json.valueToTree(operation.command()), operation.receivedAt());
        if (standing.rung() != Rung.MINIMAL && rungs.hasQueue()) {
            Refused answer = keep(kept, rungs.keeper(Rung.QUEUED));
            if (answer.problem() == IntakeProblem.STILL_RECORDING) {
                return answer;
            }
            standing.move(Rung.QUEUED, Rung.MINIMAL, Cause.BROKER_AWAY);
        }
        return keep(kept, rungs.keeper(Rung.MINIMAL));
    }

    private Refused keep(KeptOperation operation, Keeper keeper) {
        try {
            keeper.keep(operation).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Refused(IntakeProblem.STILL_RECORDING).retryAfter(COME_BACK);
        } catch (ExecutionException e) {
            notKept.error("an operation could not be kept", String.valueOf(e.getCause()));
            return new Refused(PlatformProblem.OVERLOADED, Map.of("wait", COME_BACK)).retryAfter(COME_BACK);
        } catch (TimeoutException e) {
            return new Refused(PlatformProblem.OUTCOME_UNKNOWN).retryAfter(COME_BACK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused(PlatformProblem.OUTCOME_UNKNOWN).retryAfter(COME_BACK);
        }
    }
}
