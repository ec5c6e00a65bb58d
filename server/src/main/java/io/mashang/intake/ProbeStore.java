package io.mashang.intake;

import io.mashang.platform.sql.Times;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class ProbeStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProbeStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A write that commits: a database that only reads is not well. One row for each node, so that they never wait for each other. */
    void write(int node) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        INSERT INTO intake_probe (id, probed_at) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE probed_at = VALUES(probed_at)""")
                        .params(node, Times.toDb(clock.instant()))
                        .update());
    }
}
