package io.mashang.points.statement;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Times;
import io.mashang.platform.web.PageRequest;
import io.mashang.points.BusinessKey;
import io.mashang.points.model.EntryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class StatementStore {

    record Entry(
            long id, Instant at, LocalDate businessDate, MemberId member, String memo, @Nullable String subject,
            long points, EntryKind kind, BusinessKey.Source source, String sourceId) {}

    record Balance(long available, long held) {}

    record Expiry(LocalDate on, long points) {}

    private static final String COLUMNS = """
            SELECT id, occurred_at, business_date, member_id, memo, subject, points, kind, source, source_id
            FROM points_journal WHERE id < ?""";

    private final JdbcTemplate jdbc;

    StatementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Zero for a member without a balance. */
    Balance balance(MemberId member) {
        return jdbc.query("SELECT available, held FROM points_balance WHERE member_id = ?",
                        (row, n) -> new Balance(row.getLong("available"), row.getLong("held")), member.value())
                .stream()
                .findFirst()
                .orElse(new Balance(0, 0));
    }

    /** The months in which points of this member end, soonest first. */
    List<Expiry> expiring(MemberId member, LocalDate never, int most) {
        return jdbc.query("""
                SELECT expires_on, remaining FROM points_lot
                WHERE member_id = ? AND remaining > 0 AND expires_on < ? ORDER BY expires_on LIMIT ?""",
                (row, n) -> new Expiry(row.getObject("expires_on", LocalDate.class), row.getLong("remaining")),
                member.value(), never, most);
    }

    List<Entry> entriesOf(MemberId member, PageRequest page) {
        StatementFilter filter = StatementFilter.NONE.withMember(member).withMemo(page.search());
        return entries(filter, page.before(), page.rows() + 1);
    }

    /** Newest first. */
    List<Entry> entries(StatementFilter filter, long before, int most) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = new ArrayList<>(List.of(before));
        filter.appendTo(sql, values);
        values.add(most);
        return jdbc.query(sql + " ORDER BY id DESC LIMIT ?", (row, n) -> read(row), values.toArray());
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"), Times.read(row, "occurred_at"), row.getObject("business_date", LocalDate.class),
                new MemberId(row.getLong("member_id")), row.getString("memo"), row.getString("subject"),
                row.getLong("points"), EntryKind.valueOf(row.getString("kind")),
                BusinessKey.Source.valueOf(row.getString("source")), row.getString("source_id"));
    }
}
