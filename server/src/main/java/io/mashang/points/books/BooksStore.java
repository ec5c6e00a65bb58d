package io.mashang.points.books;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BooksStore {

    private static final TypeReference<List<BooksFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;

    BooksStore(JdbcClient jdbc, JsonMapper json, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
    }

    List<BooksFinding> broken(BooksCheck check, int most) {
        return jdbc.sql(check.sql() + " LIMIT " + most)
                .query((row, n) -> new BooksFinding(
                        check, row.getString("subject"), row.getLong("expected"), row.getLong("found")))
                .list();
    }

    long journals() {
        return jdbc.sql("SELECT COUNT(*) FROM points_journal").query(Long.class).single();
    }

    long members() {
        return jdbc.sql("SELECT COUNT(*) FROM points_balance").query(Long.class).single();
    }

    void keep(BooksReport report, @Nullable LocalDate night) {
        jdbc.sql("""
                        INSERT INTO points_books_check (id, night, checked_at, journals, members, findings)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at),
                        journals = VALUES(journals), members = VALUES(members), findings = VALUES(findings)""")
                .param(ids.next())
                .param(night)
                .param(Times.toDb(Objects.requireNonNull(report.checkedAt())))
                .param(report.journals())
                .param(report.members())
                .param(json.writeValueAsString(report.findings()))
                .update();
    }

    Optional<BooksReport> last() {
        return jdbc.sql("""
                        SELECT checked_at, journals, members, findings FROM points_books_check
                        WHERE journals >= 0 ORDER BY id DESC LIMIT 1""")
                .query((row, n) -> {
                    List<BooksFinding> findings = json.readValue(row.getString("findings"), FINDINGS);
                    return new BooksReport(Times.read(row, "checked_at"), findings.isEmpty(),
                            row.getLong("journals"), row.getLong("members"), findings);
                })
                .optional();
    }
}
