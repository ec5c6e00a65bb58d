package io.mashang.platform.jobs;

import io.mashang.platform.sql.Deadlocks;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** One node's turn at a job. Its token is compared in the transaction of each write: a later turn ends this one. */
public final class Turn {

    private final JobStore store;
    private final TransactionTemplate transaction;
    private final String job;
    private final long token;

    Turn(JobStore store, TransactionTemplate transaction, String job, long token) {
        this.store = store;
        this.transaction = transaction;
        this.job = job;
        this.token = token;
    }

    /** Commits the work, or throws {@link TurnLost} and writes nothing when another node has begun a later turn. */
    public <T> T write(Supplier<T> work) {
        return Deadlocks.retry(() -> transaction.execute(status -> {
            if (!store.countWrite(job, token)) {
                throw new TurnLost(job);
            }
            return work.get();
        }));
    }

    /** Repeats a small step, each in a transaction of its own, until it finds less than a whole one. @return the sum */
    public long writeInSteps(int step, IntSupplier work) {
        long all = 0;
        int some;
        do {
            some = write(work::getAsInt);
            all += some;
        } while (some >= step);
        return all;
    }
}
