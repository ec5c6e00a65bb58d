package io.mashang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mashang.testing.MashangTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class PoolWithReserveDbTests {

    private static final int MOST_WAITING = 3;

    @Autowired
    HikariDataSource main;

    @Test
    void refusesAtOnceWhoeverWouldWaitBehindTooMany() throws Exception {
        try (PoolWithReserve pool = new PoolWithReserve(onlyOneConnection(), MOST_WAITING);
                var threads = Executors.newFixedThreadPool(MOST_WAITING)) {
            List<Future<Boolean>> waiting = new ArrayList<>();
            try (Connection held = pool.getConnection()) {
                assertThat(held.isValid(5)).isTrue();
                Callable<Boolean> takeAndReturn = () -> takeAndReturn(pool);
                for (int i = 0; i < MOST_WAITING; i++) {
                    waiting.add(threads.submit(takeAndReturn));
                }
                awaitWaiting(pool);

                assertThatThrownBy(pool::getConnection).isInstanceOf(PoolWithReserve.TooManyWait.class);
                assertThat(StoreOverload.isCauseOf(new IllegalStateException(new PoolWithReserve.TooManyWait(3)))).isTrue();
                assertThat(StoreOverload.isCauseOf(new SQLException("gone"))).isFalse();
            }
            for (Future<Boolean> one : waiting) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static boolean takeAndReturn(PoolWithReserve pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(5);
        }
    }

    private static void awaitWaiting(PoolWithReserve pool) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() < MOST_WAITING) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private HikariConfig onlyOneConnection() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(main.getJdbcUrl());
        settings.setUsername(main.getUsername());
        settings.setPassword(main.getPassword());
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(30_000);
        return settings;
    }
}
