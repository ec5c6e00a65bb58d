package io.mashang.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * A small pool of its own for the node's beat: leases and clock measurements must not wait behind requests, else a node
 * under load would look dead.
 */
@Component
public final class BeatSource implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_MILLIS = 2_000;

    private final HikariDataSource pool;

    BeatSource(HikariDataSource main) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("mashang-beat");
        settings.setJdbcUrl(main.getJdbcUrl());
        settings.setUsername(main.getUsername());
        settings.setPassword(main.getPassword());
        settings.setDataSourceProperties(main.getDataSourceProperties());
        settings.setTransactionIsolation(main.getTransactionIsolation());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(PATIENCE_MILLIS);
        settings.setValidationTimeout(main.getValidationTimeout());
        this.pool = new HikariDataSource(settings);
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
