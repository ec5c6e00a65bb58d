package io.mashang.platform.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Says of a wait for a lock that took too long what it is: as passing as a deadlock. MariaDB and MySQL tell it only by the
 * number of the error (ER_LOCK_WAIT_TIMEOUT).
 */
final class PassingLocks extends SQLExceptionSubclassTranslator {

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        return e.getErrorCode() == LOCK_WAIT_TIMEOUT
                ? new CannotAcquireLockException(buildMessage(task, sql, e), e)
                : super.doTranslate(task, sql, e);
    }
}
