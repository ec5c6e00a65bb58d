package io.mashang.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool for which only so many wait, and beside it a small one for threads with {@link ReservedConnections}: while the
 * database is slow, the others are told at once instead of piling up.
 */
final class PoolWithReserve extends HikariDataSource {

    /** Two writers, the outbox relay and one to spare. */
    private static final int RESERVED = 4;

    private final HikariDataSource reserve;

    private final int mostWaiting;

    PoolWithReserve(HikariConfig settings, int mostWaiting) {
        super(settings);
        this.mostWaiting = mostWaiting;
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
        if (ReservedConnections.areForThisThread()) {
            return reserve.getConnection();
        }
        if (getHikariPoolMXBean().getThreadsAwaitingConnection() >= mostWaiting) {
            throw new TooManyWait(mostWaiting);
        }
        return super.getConnection();
    }

    @Override
    public void close() {
        reserve.close();
        super.close();
    }

    /** Nothing was begun: the same request can be sent again. */
    static final class TooManyWait extends SQLTransientConnectionException {

        TooManyWait(int waiting) {
            super(waiting + " others wait for a database connection");
        }
    }
}
