package io.mashang.points.statement;

import io.mashang.identity.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null means all.
 *
 * @param memo part of the memo, or empty
 * @param from the first business date
 * @param to the last business date
 */
record StatementFilter(
        @Nullable MemberId member, String memo, @Nullable String subject, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final StatementFilter NONE = new StatementFilter(null, "", null, null, null);

    StatementFilter withMember(MemberId wanted) {
        return new StatementFilter(wanted, memo, subject, from, to);
    }

    StatementFilter withMemo(String part) {
        return new StatementFilter(member, part, subject, from, to);
    }

    void appendTo(StringBuilder sql, List<Object> values) {
        append(sql, values, " AND member_id = ?", member == null ? null : member.value());
        append(sql, values, " AND subject = ?", subject);
        append(sql, values, " AND business_date >= ?", from);
        append(sql, values, " AND business_date <= ?", to);
        append(sql, values, " AND memo LIKE ?", memo.isEmpty() ? null : "%" + escaped(memo) + "%");
    }

    private static void append(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
