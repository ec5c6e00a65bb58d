package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.intake.OperationKey;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Results that are owed: one row per operation, gone when it is told. */
@Repository
class PromisedResultStore {

    private final JdbcTemplate jdbc;

    PromisedResultStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(PromisedResult promise, Instant now) {
        jdbc.update("""
                INSERT INTO codes_promised_result (owner, op_key, member_id, serial, batch_id, open_id, made_at, look_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE open_id = VALUES(open_id)""",
                promise.key().owner(), promise.key().key(), promise.member().value(), promise.serial(), promise.batch(),
                promise.openId(), Times.toDb(now), Times.toDb(now));
    }

    List<PromisedResult> due(Instant now, int most) {
        return jdbc.query("""
                SELECT owner, op_key, member_id, serial, batch_id, open_id FROM codes_promised_result
                WHERE look_at <= ? ORDER BY look_at LIMIT ?""",
                (row, n) -> new PromisedResult(
                        new OperationKey(row.getString("owner"), row.getString("op_key")), new MemberId(row.getLong("member_id")),
                        row.getLong("serial"), row.getLong("batch_id"), row.getString("open_id")),
                Times.toDb(now), most);
    }

    void lookAgain(PromisedResult promise, Instant at) {
        jdbc.update("UPDATE codes_promised_result SET look_at = ? WHERE owner = ? AND op_key = ?",
                Times.toDb(at), promise.key().owner(), promise.key().key());
    }

    /** True for the one that takes it: the person is told by nobody else. */
    boolean take(PromisedResult promise) {
        return jdbc.update("DELETE FROM codes_promised_result WHERE owner = ? AND op_key = ?",
                promise.key().owner(), promise.key().key()) == 1;
    }

    void forgetBefore(Instant time) {
        jdbc.update("DELETE FROM codes_promised_result WHERE made_at < ?", Times.toDb(time));
    }

    void removeAll(MemberId member) {
        jdbc.update("DELETE FROM codes_promised_result WHERE member_id = ?", member.value());
    }
}
