package io.mashang.platform.sql;

import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Work whose statements may take minutes, such as recounting the books; nobody at a door waits for it. */
@Component
public final class LongWork {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final DataSource dataSource;

    LongWork(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Call it inside a transaction: until that ends, its statements may take long. */
    public void begins() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        } catch (java.sql.SQLException e) {
            throw new UncategorizedSQLException("more patience for long work", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
