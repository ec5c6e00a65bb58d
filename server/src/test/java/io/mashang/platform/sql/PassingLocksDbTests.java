package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mashang.testing.MashangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
class PassingLocksDbTests {

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

    private void waitBriefly() {
        jdbc.execute("SET innodb_lock_wait_timeout = 1");
        try {
            jdbc.update("UPDATE platform_passing_lock SET seen = 2 WHERE id = 1");
        } finally {
            jdbc.execute("SET innodb_lock_wait_timeout = DEFAULT");
        }
    }
}
