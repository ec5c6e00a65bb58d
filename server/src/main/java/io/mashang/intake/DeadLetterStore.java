package io.mashang.intake;

import io.mashang.intake.kept.KeptOperation;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DeadLetterStore {

    private static final int REASON_LENGTH = 500;
    private static final String COLUMNS = "id, owner, op_key, kind, command, reason, state, remark, received_at, died_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    DeadLetterStore(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the operation once, however often it dies. */
    void insert(KeptOperation operation, String reason) {
        jdbc.sql("""
                INSERT INTO intake_dead_letter
                    (id, identity, owner, op_key, kind, command, reason, state, received_at, died_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                ON DUPLICATE KEY UPDATE reason = VALUES(reason)""")
                .params(
                        ids.next(), identity(operation), operation.owner(), operation.key(), operation.kind(),
                        operation.command().toString(), cut(reason),
                        Times.toDb(operation.receivedAt()), Times.toDb(clock.instant()))
                .update();
    }

    int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM intake_dead_letter WHERE state = 'WAITING'").query(Integer.class).single();
    }

    /** Newest first, those before this id. */
    List<DeadLetter> list(DeadLetter.State state, long before, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM intake_dead_letter WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(state.name(), before, most)
                .query((row, n) -> letter(row))
                .list();
    }

    Optional<DeadLetter> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM intake_dead_letter WHERE id = ?")
                .param(id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** True for the one that ended it. */
    boolean end(long id, DeadLetter.State state, String remark) {
        return jdbc.sql("""
                UPDATE intake_dead_letter SET state = ?, remark = ?, ended_at = ? WHERE id = ? AND state = 'WAITING'""")
                .params(state.name(), cut(remark), Times.toDb(clock.instant()), id)
                .update() == 1;
    }

    void diedAgain(long id, String reason) {
        jdbc.sql("UPDATE intake_dead_letter SET reason = ? WHERE id = ? AND state = 'WAITING'").params(cut(reason), id).update();
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"), row.getString("owner"), row.getString("op_key"), row.getString("kind"),
                json.readTree(row.getString("command")), row.getString("reason"),
                DeadLetter.State.valueOf(row.getString("state")), row.getString("remark"),
                Times.read(row, "received_at"), Times.read(row, "died_at"));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(REASON_LENGTH, text.length()));
    }

    /** The same key with another command is another dead letter. */
    private static byte[] identity(KeptOperation operation) {
        String all = String.join("\n", operation.owner(), operation.key(), operation.kind(), operation.command().toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
