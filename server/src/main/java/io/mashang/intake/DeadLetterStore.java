package io.mashang.intake;

import io.mashang.intake.journal.JournalEntry;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class DeadLetterStore {

    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    DeadLetterStore(JdbcClient jdbc, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    void insert(JournalEntry entry, String reason) {
        jdbc.sql("""
                INSERT INTO intake_dead_letter (id, owner, op_key, kind, command, reason, received_at, died_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ids.next(), entry.owner(), entry.key(), entry.kind(), entry.command().toString(),
                        reason.substring(0, Math.min(REASON_LENGTH, reason.length())),
                        Times.toDb(entry.receivedAt()), Times.toDb(clock.instant()))
                .update();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM intake_dead_letter").query(Integer.class).single();
    }

    /** A write that commits: a database that only reads is not back. */
    void probe() {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        INSERT INTO intake_probe (id, probed_at) VALUES (1, ?)
                        ON DUPLICATE KEY UPDATE probed_at = VALUES(probed_at)""")
                        .param(Times.toDb(clock.instant()))
                        .update());
    }
}
