package io.mashang.staff.audit;

import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Times;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.audit.AuditController.AuditActorView;
import io.mashang.staff.audit.AuditController.AuditEntryView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(long id, Instant at, @Nullable StaffActor actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("""
                INSERT INTO staff_audit (id, at, actor_id, actor_name, action, subject, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, Times.toDb(at), actor == null ? null : actor.id().value(),
                        actor == null ? null : actor.displayName(), action, subject, json.writeValueAsString(detail))
                .update();
    }

    /** Newest first, one row more than the page. */
    List<AuditEntryView> list(PageRequest page, String action) {
        String like = Likes.containing(page.search());
        return jdbc.sql("""
                SELECT id, at, actor_id, actor_name, action, subject, detail FROM staff_audit
                WHERE id < ? AND action LIKE CONVERT(? USING ascii) AND (subject LIKE ? OR COALESCE(actor_name, '') LIKE ?)
                ORDER BY id DESC LIMIT ?""")
                .params(page.before(), Likes.startingWith(action), like, like, page.rows() + 1)
                .query((row, n) -> view(row))
                .list();
    }

    private AuditEntryView view(ResultSet row) throws SQLException {
        String actorName = row.getString("actor_name");
        return new AuditEntryView(
                Long.toString(row.getLong("id")), Times.read(row, "at"),
                actorName == null ? null : new AuditActorView(new StaffId(row.getLong("actor_id")), actorName),
                row.getString("action"), row.getString("subject"), json.readValue(row.getString("detail"), DETAIL));
    }
}
