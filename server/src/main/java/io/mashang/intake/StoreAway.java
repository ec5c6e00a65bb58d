package io.mashang.intake;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that does not answer from work that it refuses. */
final class StoreAway {

    private StoreAway() {}

    static boolean is(RuntimeException e) {
        return e instanceof CannotCreateTransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionSystemException;
    }
}
