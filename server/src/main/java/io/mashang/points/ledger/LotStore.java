package io.mashang.points.ledger;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.points.Settlements.Standing;
import io.mashang.points.model.LotMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lots, what went into each, and holds. */
@Repository
class LotStore {

    private record LotKey(long member, LotMonth month) {}

    private static final Comparator<LotKey> LOCK_ORDER =
            Comparator.comparing(LotKey::member).thenComparing(key -> key.month().lastDay());

    private final JdbcTemplate jdbc;
    private final Ids ids;

    LotStore(JdbcTemplate jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Puts each credit into its member's lot of that month; held ones only reserve the lot they will go to. */
    void fill(List<PostedCredit> credits) {
        Map<LotKey, Long> sums = new TreeMap<>(LOCK_ORDER);
        credits.forEach(credit -> sums.merge(key(credit), credit.available(), Long::sum));
        Rows.insert(jdbc, "INSERT INTO points_lot (id, member_id, expires_on, remaining) VALUES",
                "ON DUPLICATE KEY UPDATE remaining = points_lot.remaining + VALUES(remaining)",
                sums.entrySet().stream()
                        .map(e -> new Object[] {
                            ids.next(), e.getKey().member(), e.getKey().month().lastDay(), e.getValue()
                        })
                        .toList());
        Map<LotKey, Long> lots = find(sums.keySet().stream().toList());
        record(credits, lots);
        hold(credits, lots);
    }

    private static LotKey key(PostedCredit credit) {
        return new LotKey(credit.member(), credit.lotMonth());
    }

    private Map<LotKey, Long> find(List<LotKey> keys) {
        Map<LotKey, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        List<Object> months = new ArrayList<>(keys.stream().map(key -> key.month().lastDay()).distinct().toList());
        List<Object> values = new ArrayList<>(keys.stream().map(LotKey::member).distinct().toList());
        // A few thousand lots the database would rather walk through than look up.
        String sql = "SELECT id, member_id, expires_on FROM points_lot FORCE INDEX (points_lot_month)"
                + " WHERE member_id IN " + Rows.tuple(values.size())
                + " AND expires_on IN " + Rows.tuple(months.size());
        values.addAll(months);
        jdbc.query(sql, row -> {
            LotMonth month = new LotMonth(row.getObject("expires_on", LocalDate.class));
            found.put(new LotKey(row.getLong("member_id"), month), row.getLong("id"));
        }, values.toArray());
        return found;
    }

    private void record(List<PostedCredit> credits, Map<LotKey, Long> lots) {
        Rows.insert(jdbc, "INSERT INTO points_lot_entry (journal_id, lot_id, amount) VALUES", "",
                credits.stream()
                        .filter(credit -> credit.available() > 0)
                        .map(credit -> new Object[] {
                            credit.journalId(), Objects.requireNonNull(lots.get(key(credit))), credit.available()
                        })
                        .toList());
    }

    private void hold(List<PostedCredit> credits, Map<LotKey, Long> lots) {
        Rows.insert(jdbc, "INSERT INTO points_hold (journal_id, member_id, amount, lot_id, state) VALUES", "",
                credits.stream()
                        .filter(credit -> credit.held() > 0 || credit.mayBeTakenBack())
                        .map(credit -> new Object[] {
                            credit.journalId(), credit.member(), credit.credit().points(),
                            Objects.requireNonNull(lots.get(key(credit))),
                            (credit.held() > 0 ? Standing.HELD : Standing.POSTED).name()
                        })
                        .toList());
    }
}
