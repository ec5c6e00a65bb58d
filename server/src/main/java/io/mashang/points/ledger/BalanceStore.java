package io.mashang.points.ledger;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One row per member, changed by addition only; the database refuses one below zero. */
@Repository
class BalanceStore {

    private final JdbcTemplate jdbc;

    BalanceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void open(MemberId member) {
        jdbc.update("""
                INSERT INTO points_balance (member_id, available, held, debt) VALUES (?, 0, 0, 0)
                ON DUPLICATE KEY UPDATE available = points_balance.available""", member.value());
    }

    /** One statement, members in ascending order: every transaction locks them in the same order. */
    void add(List<PostedCredit> credits) {
        Map<Long, long[]> sums = new TreeMap<>();
        for (PostedCredit credit : credits) {
            long[] sum = sums.computeIfAbsent(credit.member(), member -> new long[2]);
            sum[0] += credit.available();
            sum[1] += credit.held();
        }
        Rows.insert(jdbc, "INSERT INTO points_balance (member_id, available, held, debt) VALUES", """
                ON DUPLICATE KEY UPDATE available = points_balance.available + VALUES(available),
                held = points_balance.held + VALUES(held)""",
                sums.entrySet().stream()
                        .map(e -> new Object[] {e.getKey(), e.getValue()[0], e.getValue()[1], 0})
                        .toList());
    }

    Map<MemberId, Long> available(Collection<MemberId> members) {
        Map<MemberId, Long> found = new HashMap<>();
        jdbc.query("SELECT member_id, available FROM points_balance FORCE INDEX (PRIMARY) WHERE member_id IN " + Rows.tuple(members.size()),
                row -> {
                    found.put(new MemberId(row.getLong("member_id")), row.getLong("available"));
                },
                members.stream().map(MemberId::value).toArray());
        return found;
    }
}
