package io.mashang.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** A pool, and beside it a small one for threads with {@link ReservedConnections}. */
final class PoolWithReserve extends HikariDataSource {

    /** Two writers, the outbox relay and one to spare. */
    private static final int RESERVED = 4;

    private final HikariDataSource reserve;

    PoolWithReserve(HikariConfig settings) {
        super(settings);
        HikariConfig small = new HikariConfig();
        settings.copyStateTo(small);
        small.setPoolName(settings.getPoolName() + "-writers");
        small.setMaximumPoolSize(RESERVED);
        small.setMinimumIdle(RESERVED);
        small.setMetricRegistry(null);
        reserve = new HikariDataSource(small);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ReservedConnections.areForThisThread() ? reserve.getConnection() : super.getConnection();
    }

    @Override
    public void close() {
        reserve.close();
        super.close();
    }
}
