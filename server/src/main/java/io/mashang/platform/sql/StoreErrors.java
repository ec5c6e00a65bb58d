package io.mashang.platform.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Errors that MariaDB and MySQL tell by their number only. A wait for a lock that took too long is as passing as a
 * deadlock. A database whose disk is full takes no writes, as one that is away: nothing is wrong with what was asked.
 */
final class StoreErrors extends SQLExceptionSubclassTranslator {

    /** ER_LOCK_WAIT_TIMEOUT. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** EE_WRITE and ER_ERROR_ON_WRITE (a file of the server), ER_DISK_FULL, ER_RECORD_FILE_FULL (a table has no room). */
    private static final Set<Integer> NO_ROOM = Set.of(3, 1026, 1021, 1114);

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
            return new CannotAcquireLockException(buildMessage(task, sql, e), e);
        }
        if (NO_ROOM.contains(e.getErrorCode())) {
            return new DataAccessResourceFailureException(buildMessage(task, sql, e), e);
        }
        return super.doTranslate(task, sql, e);
    }
}
