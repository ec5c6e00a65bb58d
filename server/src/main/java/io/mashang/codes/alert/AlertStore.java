package io.mashang.codes.alert;

import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AlertStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(long id, AlertKind kind, String subject, LocalDate day, String detail, Instant at) {
        jdbc.sql("""
                INSERT INTO codes_alert (id, kind, subject, on_day, detail, times, first_at, last_at, state, note)
                VALUES (:id, :kind, :subject, :day, :detail, 1, :at, :at, 'OPEN', '')
                ON DUPLICATE KEY UPDATE times = codes_alert.times + 1, detail = VALUES(detail),
                  last_at = GREATEST(codes_alert.last_at, VALUES(last_at))""")
                .param("id", id)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("day", day)
                .param("detail", detail)
                .param("at", Times.toDb(at))
                .update();
    }

    /** False when there is none. */
    boolean settle(long id, AlertState state, String note, String by, Instant at) {
        return jdbc.sql("UPDATE codes_alert SET state = ?, note = ?, settled_by = ?, settled_at = ? WHERE id = ?")
                .params(state.name(), note, by, Times.toDb(at), id)
                .update() == 1;
    }

    Optional<Alert> find(long id) {
        return jdbc.sql("SELECT * FROM codes_alert WHERE id = ?").param(id).query(this::read).optional();
    }

    List<Alert> list(@Nullable AlertKind kind, @Nullable AlertState state, long before, int most) {
        return jdbc.sql("SELECT * FROM codes_alert WHERE id < :before" + (kind == null ? "" : " AND kind = :kind")
                        + (state == null ? "" : " AND state = :state") + " ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("kind", kind == null ? "" : kind.name())
                .param("state", state == null ? "" : state.name())
                .param("most", most)
                .query(this::read)
                .list();
    }

    private Alert read(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getLong("id"), AlertKind.valueOf(row.getString("kind")), row.getString("subject"),
                json.readTree(Objects.requireNonNull(row.getString("detail"))), row.getLong("times"), Times.read(row, "first_at"),
                Times.read(row, "last_at"), AlertState.valueOf(row.getString("state")), row.getString("note"),
                row.getString("settled_by"), Times.readNullable(row, "settled_at"));
    }
}
