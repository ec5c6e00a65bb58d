package io.mashang.platform.sql;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does a whole transaction again when the database chose it as the victim of a deadlock. */
public final class Deadlocks {

    private static final int TRIES = 3;

    private Deadlocks() {}

    /**
     * Runs work that begins and commits its own transaction, three times at most. Inside a transaction it runs once: only
     * the outermost one can be done again.
     */
    public static <T> T retry(Supplier<T> work) {
        int tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (PessimisticLockingFailureException e) {
                if (attempt == tries) {
                    throw e;
                }
            }
        }
    }
}
