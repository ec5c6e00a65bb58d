package io.mashang.staff.approvals;

import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import io.mashang.staff.Approval;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a second person, and how it ended. */
@Repository
class ApprovalStore {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT id, kind, subject, detail, asked_by, asked_by_name, asked_at, until, state, decided_by, decided_by_name,
                   decided_at, reason FROM staff_approval
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ApprovalStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Approval approval) {
        jdbc.update("""
                INSERT INTO staff_approval (id, kind, subject, detail, asked_by, asked_by_name, asked_at, until, state, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '')""",
                approval.id().value(), approval.kind(), approval.subject(), json.writeValueAsString(approval.detail()),
                approval.askedBy().id().value(), approval.askedBy().displayName(), Times.toDb(approval.askedAt()),
                Times.toDb(approval.until()));
    }

    /** False unless it waits, is in time, and somebody else has asked for it. */
    boolean decide(ApprovalId id, Approval.State state, StaffActor by, String reason, Instant now) {
        return jdbc.update("""
                UPDATE staff_approval SET state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, reason = ?
                WHERE id = ? AND state = 'WAITING' AND until > ? AND asked_by <> ?""",
                state.name(), by.id().value(), by.displayName(), Times.toDb(now), reason, id.value(), Times.toDb(now),
                by.id().value()) == 1;
    }

    /** False unless it waits and this is who asked for it. */
    boolean withdraw(ApprovalId id, StaffActor by, Instant now) {
        return jdbc.update("""
                UPDATE staff_approval SET state = 'WITHDRAWN', decided_by = ?, decided_by_name = ?, decided_at = ?
                WHERE id = ? AND state = 'WAITING' AND asked_by = ?""",
                by.id().value(), by.displayName(), Times.toDb(now), id.value(), by.id().value()) == 1;
    }

    Optional<Approval> find(ApprovalId id, Instant now) {
        return jdbc.query(SELECT + " WHERE id = ?", (row, n) -> read(row, now), id.value()).stream().findFirst();
    }

    /** Newest first. @param waiting only those that can still be decided */
    List<Approval> list(Collection<String> kinds, boolean waiting, long before, int most, Instant now) {
        List<Object> values = new ArrayList<>(kinds);
        values.add(before);
        if (waiting) {
            values.add(Times.toDb(now));
        }
        values.add(most);
        return jdbc.query(SELECT + " WHERE kind IN " + Rows.tuple(kinds.size()) + " AND id < ?"
                + (waiting ? " AND state = 'WAITING' AND until > ?" : "") + " ORDER BY id DESC LIMIT ?",
                (row, n) -> read(row, now), values.toArray());
    }

    private Approval read(ResultSet row, Instant now) throws SQLException {
        var state = Approval.State.valueOf(row.getString("state"));
        Instant until = Times.read(row, "until");
        String decidedBy = row.getString("decided_by_name");
        return new Approval(
                new ApprovalId(row.getLong("id")), row.getString("kind"), row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL),
                new StaffActor(new StaffId(row.getLong("asked_by")), row.getString("asked_by_name")), Times.read(row, "asked_at"),
                until, state == Approval.State.WAITING && !until.isAfter(now) ? Approval.State.EXPIRED : state,
                decidedBy == null ? null : new StaffActor(new StaffId(row.getLong("decided_by")), decidedBy),
                decidedAt(row), row.getString("reason"));
    }

    private static @Nullable Instant decidedAt(ResultSet row) throws SQLException {
        return Times.readNullable(row, "decided_at");
    }
}
