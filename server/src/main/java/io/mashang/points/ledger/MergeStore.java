package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Moves what one member has to another, row by row, under the locks of both balances. */
@Repository
class MergeStore {

    record Balance(long available, long held, long debt) {

        boolean isEmpty() {
            return available == 0 && held == 0 && debt == 0;
        }
    }

    private record Lot(long id, LocalDate expiresOn, long remaining) {}

    private final JdbcTemplate jdbc;
    private final Ids ids;

    MergeStore(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Locks both balances, the smaller id first, and returns the first member's. */
    Balance lock(MemberId from, MemberId other) {
        jdbc.queryForList("SELECT member_id FROM points_balance WHERE member_id IN (?, ?) ORDER BY member_id FOR UPDATE",
                Long.class, from.value(), other.value());
        return jdbc.query("SELECT available, held, debt FROM points_balance WHERE member_id = ?",
                        (row, n) -> new Balance(row.getLong("available"), row.getLong("held"), row.getLong("debt")),
                        from.value())
                .stream()
                .findFirst()
                .orElse(new Balance(0, 0, 0));
    }

    void moveBalance(MemberId from, MemberId to, Balance moved) {
        jdbc.update("""
                UPDATE points_balance SET available = available - ?, held = held - ?, debt = debt - ? WHERE member_id = ?""",
                moved.available(), moved.held(), moved.debt(), from.value());
        jdbc.update("""
                INSERT INTO points_balance (member_id, available, held, debt) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE available = points_balance.available + VALUES(available),
                  held = points_balance.held + VALUES(held), debt = points_balance.debt + VALUES(debt)""",
                to.value(), moved.available(), moved.held(), moved.debt());
    }

    /** Keeps every expiry: points go from a lot to the other member's lot of the same month, and so do credits that may move yet. */
    void moveLots(MemberId from, MemberId to, long journalId) {
        for (Lot lot : lots(from)) {
            long target = lotOf(to, lot.expiresOn(), lot.remaining());
            jdbc.update("UPDATE points_lot SET remaining = remaining - ? WHERE id = ?", lot.remaining(), lot.id());
            if (lot.remaining() > 0) {
                Rows.insert(jdbc, "INSERT INTO points_lot_entry (journal_id, lot_id, amount) VALUES", "", List.of(
                        new Object[] {journalId, lot.id(), -lot.remaining()},
                        new Object[] {journalId, target, lot.remaining()}));
            }
            jdbc.update("UPDATE points_hold SET member_id = ?, lot_id = ? WHERE member_id = ? AND lot_id = ?",
                    to.value(), target, from.value(), lot.id());
        }
    }

    private List<Lot> lots(MemberId member) {
        return jdbc.query("SELECT id, expires_on, remaining FROM points_lot WHERE member_id = ? ORDER BY expires_on",
                (row, n) -> new Lot(row.getLong("id"), row.getObject("expires_on", LocalDate.class), row.getLong("remaining")),
                member.value());
    }

    private long lotOf(MemberId member, LocalDate expiresOn, long more) {
        jdbc.update("""
                INSERT INTO points_lot (id, member_id, expires_on, remaining) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE remaining = points_lot.remaining + VALUES(remaining)""",
                ids.next(), member.value(), expiresOn, more);
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT id FROM points_lot WHERE member_id = ? AND expires_on = ?", Long.class, member.value(), expiresOn));
    }

    /** A member's own entries, oldest first, in plain values. */
    List<Map<String, Object>> entries(MemberId member) {
        return jdbc.query("""
                SELECT occurred_at, memo, points, kind FROM points_journal WHERE member_id = ? ORDER BY id""",
                (row, n) -> Map.<String, Object>of(
                        "at", Times.read(row, "occurred_at").toString(),
                        "memo", row.getString("memo"), "points", row.getLong("points"), "kind", row.getString("kind")),
                member.value());
    }
}
