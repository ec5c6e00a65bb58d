package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class DeadlocksTests {

    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void leaveTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void doesTheWorkAgainAfterADeadlock() {
        assertThat(Deadlocks.retry(() -> failingUntil(3))).isEqualTo(3);
    }

    @Test
    void givesUpAfterThreeTimes() {
        assertThatThrownBy(() -> Deadlocks.retry(() -> failingUntil(4))).isInstanceOf(CannotAcquireLockException.class);
        assertThat(runs.get()).isEqualTo(3);
    }

    @Test
    void doesNothingTwiceInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> Deadlocks.retry(() -> failingUntil(2))).isInstanceOf(CannotAcquireLockException.class);
        assertThat(runs.get()).isEqualTo(1);
    }

    private int failingUntil(int run) {
        if (runs.incrementAndGet() < run) {
            throw new CannotAcquireLockException("deadlock");
        }
        return runs.get();
    }
}
