package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many codes each member has redeemed on each business date. */
@Repository
class DailyUseStore {

    record Day(MemberId member, LocalDate date) {}

    private static final Comparator<Day> LOCK_ORDER =
            Comparator.comparing((Day day) -> day.member().value()).thenComparing(Day::date);

    private final JdbcTemplate jdbc;

    DailyUseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the wishes and returns the counts of before, locked until the transaction ends: nobody else redeems for these
     * members meanwhile. What is not fulfilled must be taken back by {@link #add}.
     */
    Map<Day, Integer> reserve(Map<Day, Integer> wishes) {
        add(wishes);
        Map<Day, Integer> before = new HashMap<>();
        read(wishes.keySet()).forEach((day, uses) -> before.put(day, uses - Objects.requireNonNull(wishes.get(day))));
        return before;
    }

    Map<Day, Integer> read(Collection<Day> days) {
        Map<Day, Integer> uses = new HashMap<>();
        days.stream().map(Day::date).distinct().forEach(date -> {
            List<Object> values = new java.util.ArrayList<>(
                    days.stream().filter(day -> day.date().equals(date)).map(day -> day.member().value()).toList());
            String sql = "SELECT member_id, uses FROM codes_daily_use WHERE member_id IN " + Rows.tuple(values.size())
                    + " AND business_date = ?";
            values.add(date);
            jdbc.query(sql, row -> {
                uses.put(new Day(new MemberId(row.getLong("member_id")), date), row.getInt("uses"));
            }, values.toArray());
        });
        return uses;
    }

    void add(Map<Day, Integer> more) {
        Rows.insert(jdbc, "INSERT INTO codes_daily_use (member_id, business_date, uses) VALUES",
                "ON DUPLICATE KEY UPDATE uses = codes_daily_use.uses + VALUES(uses)",
                more.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(LOCK_ORDER))
                        .map(entry -> new Object[] {
                            entry.getKey().member().value(), entry.getKey().date(), entry.getValue()
                        })
                        .toList());
    }
}
