package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Scans that wait for a phone: one row per member and code. */
@Repository
class WaitingScanStore {

    private static final int MOST_REMOVED = 100;

    private final JdbcTemplate jdbc;

    WaitingScanStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(WaitingScan scan, Instant now) {
        jdbc.update("DELETE FROM codes_waiting_scan WHERE expires_at < ? LIMIT ?", Times.toDb(now), MOST_REMOVED);
        jdbc.update("""
                INSERT INTO codes_waiting_scan (member_id, serial, batch_id, open_id, expires_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE open_id = VALUES(open_id), expires_at = VALUES(expires_at)""",
                scan.member().value(), scan.serial(), scan.batch(), scan.openId(), Times.toDb(scan.expiresAt()));
    }

    List<WaitingScan> of(MemberId member, Instant now) {
        return jdbc.query("""
                SELECT serial, batch_id, open_id, expires_at FROM codes_waiting_scan
                WHERE member_id = ? AND expires_at >= ? ORDER BY serial""",
                (row, n) -> new WaitingScan(member, row.getLong("serial"), row.getLong("batch_id"),
                        row.getString("open_id"), Times.read(row, "expires_at")),
                member.value(), Times.toDb(now));
    }

    void remove(WaitingScan scan) {
        jdbc.update("DELETE FROM codes_waiting_scan WHERE member_id = ? AND serial = ?", scan.member().value(), scan.serial());
    }

    void move(MemberId from, MemberId to) {
        jdbc.update("""
                INSERT INTO codes_waiting_scan (member_id, serial, batch_id, open_id, expires_at)
                SELECT ?, w.serial, w.batch_id, w.open_id, w.expires_at FROM codes_waiting_scan w WHERE w.member_id = ?
                ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at)""", to.value(), from.value());
        removeAll(from);
    }

    void removeAll(MemberId member) {
        jdbc.update("DELETE FROM codes_waiting_scan WHERE member_id = ?", member.value());
    }
}
