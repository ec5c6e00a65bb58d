package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mashang.testing.MashangTest;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
class StoreErrorsDbTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aWaitForALockThatTookTooLongMayBeTriedAgain() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS platform_passing_lock (id INT PRIMARY KEY, seen INT NOT NULL)");
        jdbc.update("INSERT INTO platform_passing_lock VALUES (1, 0) ON DUPLICATE KEY UPDATE seen = 0");
        var other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(held -> {
            jdbc.update("UPDATE platform_passing_lock SET seen = 1 WHERE id = 1");
            assertThat(catchThrowable(() -> other.executeWithoutResult(waiting -> waitBriefly())))
                    .isInstanceOf(PessimisticLockingFailureException.class);
        });
    }

    @Test
    void aTableForWhichThereIsNoRoomIsTheDatabasesTroubleAndNotTheRequests() {
        jdbc.execute((ConnectionCallback<Object>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET max_heap_table_size = 16384");
                statement.execute("CREATE TEMPORARY TABLE platform_full (filling VARCHAR(2000)) ENGINE = MEMORY");
            }
            var small = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            small.setExceptionTranslator(jdbc.getExceptionTranslator());
            try {
                assertThat(catchThrowable(() -> {
                    for (int row = 0; row < 10_000; row++) {
                        small.update("INSERT INTO platform_full VALUES (?)", "x".repeat(2000));
                    }
                })).isInstanceOf(DataAccessResourceFailureException.class);
            } finally {
                small.execute("DROP TEMPORARY TABLE platform_full");
                small.execute("SET max_heap_table_size = DEFAULT");
            }
            return "tried";
        });
    }

    private void waitBriefly() {
        jdbc.execute("SET innodb_lock_wait_timeout = 1");
        try {
            jdbc.update("UPDATE platform_passing_lock SET seen = 2 WHERE id = 1");
        } finally {
            jdbc.execute("SET innodb_lock_wait_timeout = DEFAULT");
        }
    }
}
