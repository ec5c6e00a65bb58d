package io.mashang.points.ledger;

import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.points.BusinessKey;
import io.mashang.points.Settlements.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Credits that may be taken back, their lots and balances, under the locks of their owners' balances. */
@Repository
class SettlementStore {

    /** A credit as it stands. */
    record Kept(
            BusinessKey key, long journalId, long member, long amount, long lot, Standing standing, long owed, int steps, String memo) {}

    private record Lot(long id, long remaining) {}

    private final JdbcTemplate jdbc;

    SettlementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the owners' balances, ascending, then reads; an owner who changed meanwhile is locked too. */
    Map<BusinessKey, Kept> lock(Collection<BusinessKey> keys) {
        Set<Long> locked = new TreeSet<>();
        while (true) {
            Map<BusinessKey, Kept> kept = read(keys);
            Set<Long> owners = new TreeSet<>(kept.values().stream().map(Kept::member).toList());
            if (locked.containsAll(owners)) {
                return kept;
            }
            jdbc.queryForList("SELECT member_id FROM points_balance WHERE member_id IN " + Rows.tuple(owners.size())
                    + " ORDER BY member_id FOR UPDATE", Long.class, owners.toArray());
            locked.addAll(owners);
        }
    }

    private Map<BusinessKey, Kept> read(Collection<BusinessKey> keys) {
        Map<BusinessKey, Kept> kept = new HashMap<>();
        for (BusinessKey key : keys) {
            jdbc.query("""
                    SELECT h.*, j.memo FROM points_journal j JOIN points_hold h ON h.journal_id = j.id
                    WHERE j.source = ? AND j.source_id = ?""",
                    row -> {
                        kept.put(key, new Kept(
                                key, row.getLong("journal_id"), row.getLong("member_id"), row.getLong("amount"), row.getLong("lot_id"),
                                Standing.valueOf(row.getString("state")), row.getLong("owed"), row.getInt("steps"),
                                row.getString("memo")));
                    },
                    key.source().name(), key.id());
        }
        return kept;
    }

    long debt(long member) {
        return jdbc.queryForList("SELECT debt FROM points_balance WHERE member_id = ?", Long.class, member).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Takes points out of the lot they went to, then out of those that end first. @return what there was, this much at most */
    long take(Kept kept, long journalId) {
        List<Lot> lots = jdbc.query("""
                SELECT id, remaining FROM points_lot WHERE member_id = ? AND remaining > 0
                ORDER BY CASE WHEN id = ? THEN 0 ELSE 1 END, expires_on FOR UPDATE""",
                (row, n) -> new Lot(row.getLong("id"), row.getLong("remaining")), kept.member(), kept.lot());
        long missing = kept.amount();
        List<Object[]> entries = new ArrayList<>();
        for (Lot lot : lots) {
            long taken = Math.min(lot.remaining(), missing);
            if (taken > 0) {
                jdbc.update("UPDATE points_lot SET remaining = remaining - ? WHERE id = ?", taken, lot.id());
                entries.add(new Object[] {journalId, lot.id(), -taken});
                missing -= taken;
            }
        }
        enter(entries);
        return kept.amount() - missing;
    }

    /** Puts points into the lot that was reserved for them, with the expiry they always had. */
    void give(Kept kept, long points, long journalId) {
        if (points > 0) {
            jdbc.update("UPDATE points_lot SET remaining = remaining + ? WHERE id = ?", points, kept.lot());
            List<Object[]> entry = new ArrayList<>();
            entry.add(new Object[] {journalId, kept.lot(), points});
            enter(entry);
        }
    }

    private void enter(List<Object[]> entries) {
        Rows.insert(jdbc, "INSERT INTO points_lot_entry (journal_id, lot_id, amount) VALUES", "", entries);
    }

    void addToBalance(long member, long available, long held, long debt) {
        jdbc.update("UPDATE points_balance SET available = available + ?, held = held + ?, debt = debt + ? WHERE member_id = ?",
                available, held, debt, member);
    }

    /** False when it moved meanwhile, which the locks forbid. */
    boolean move(Kept kept, Standing standing, long owed, long journalId, Instant at) {
        return jdbc.update("""
                UPDATE points_hold SET state = ?, owed = ?, steps = steps + 1, ended_by = ?, ended_at = ?
                WHERE journal_id = ? AND steps = ?""",
                        standing.name(), owed, standing == Standing.HELD ? null : journalId,
                        standing == Standing.HELD ? null : Times.toDb(at), kept.journalId(), kept.steps())
                == 1;
    }
}
