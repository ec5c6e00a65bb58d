package io.mashang.activities.gate;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.Gates.Gate;
import io.mashang.activities.gate.CheckOutRequest.Rule;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GateStore {

    enum SpotKind {
        DISPLAY,
        TAG
    }

    /**
     * Something at which people check in.
     *
     * @param sessionStartsAt of a display's session; null for a tag, which serves all
     */
    record Spot(SpotKind kind, String id, String name, @Nullable GateId gate, @Nullable Instant sessionStartsAt) {}

    private final JdbcClient jdbc;

    GateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isActivity(ActivityId activity) {
        return !jdbc.sql("SELECT id FROM activities_activity WHERE id = ?").param(activity.value()).query(Long.class).list().isEmpty();
    }

    void insert(GateId id, ActivityId activity, String name, Instant now) {
        jdbc.sql("INSERT INTO activities_gate (id, activity_id, name, created_at) VALUES (?, ?, ?, ?)")
                .params(id.value(), activity.value(), name, Times.toDb(now))
                .update();
    }

    /** False when the activity has no such gate. */
    boolean rename(ActivityId activity, GateId id, String name) {
        return jdbc.sql("UPDATE activities_gate SET name = ? WHERE id = ? AND activity_id = ? AND removed_at IS NULL")
                        .params(name, id.value(), activity.value())
                        .update()
                == 1;
    }

    /** False when it was removed already or is unknown; displays and tags stand at no gate then. */
    boolean remove(ActivityId activity, GateId id, Instant now) {
        boolean removed = jdbc.sql("UPDATE activities_gate SET removed_at = ? WHERE id = ? AND activity_id = ? AND removed_at IS NULL")
                        .params(Times.toDb(now), id.value(), activity.value())
                        .update()
                == 1;
        if (removed) {
            jdbc.sql("UPDATE activities_display SET gate_id = NULL WHERE gate_id = ?").param(id.value()).update();
            jdbc.sql("UPDATE activities_tag SET gate_id = NULL WHERE gate_id = ?").param(id.value()).update();
        }
        return removed;
    }

    List<Gate> of(ActivityId activity) {
        return jdbc.sql("SELECT id, name, removed_at FROM activities_gate WHERE activity_id = ? ORDER BY id")
                .param(activity.value())
                .query((row, n) -> new Gate(new GateId(row.getLong("id")), row.getString("name"), row.getTimestamp("removed_at") != null))
                .list();
    }

    /** Displays and tags of the activity that are in use, with where they stand. */
    List<Spot> spots(ActivityId activity) {
        return jdbc.sql("""
                SELECT 'DISPLAY' AS kind, d.id, d.name, d.gate_id, s.starts_at FROM activities_display d
                    JOIN activities_session s ON s.id = d.session_id WHERE s.activity_id = :activity AND d.revoked_at IS NULL
                UNION ALL
                SELECT 'TAG', t.id, t.name, t.gate_id, NULL FROM activities_tag t
                    WHERE t.activity_id = :activity AND t.revoked_at IS NULL
                ORDER BY id DESC LIMIT 200""")
                .param("activity", activity.value())
                .query((row, n) -> {
                    Long gate = row.getObject("gate_id", Long.class);
                    return new Spot(
                            SpotKind.valueOf(row.getString("kind")), Long.toString(row.getLong("id")), row.getString("name"),
                            gate == null ? null : new GateId(gate), Times.readNullable(row, "starts_at"));
                })
                .list();
    }

    /** False when the activity has no such display or tag. */
    boolean put(ActivityId activity, SpotKind kind, long id, @Nullable GateId gate) {
        String sql = switch (kind) {
            case DISPLAY -> """
                    UPDATE activities_display SET gate_id = ? WHERE id = ?
                        AND session_id IN (SELECT id FROM activities_session WHERE activity_id = ?)""";
            case TAG -> "UPDATE activities_tag SET gate_id = ? WHERE id = ? AND activity_id = ?";
        };
        return jdbc.sql(sql).params(Arrays.asList(gate == null ? null : gate.value(), id, activity.value())).update() == 1;
    }

    Optional<Rule> checkOut(ActivityId activity) {
        return jdbc.sql("SELECT opens_before_minutes, closes_after_minutes FROM activities_check_out WHERE activity_id = ?")
                .param(activity.value())
                .query((row, n) -> new Rule(row.getInt(1), row.getInt(2)))
                .optional();
    }

    void setCheckOut(ActivityId activity, Rule rule) {
        jdbc.sql("""
                INSERT INTO activities_check_out (activity_id, opens_before_minutes, closes_after_minutes) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE opens_before_minutes = VALUES(opens_before_minutes),
                    closes_after_minutes = VALUES(closes_after_minutes)""")
                .params(activity.value(), rule.opensBeforeMinutes(), rule.closesAfterMinutes())
                .update();
    }

    void dropCheckOut(ActivityId activity) {
        jdbc.sql("DELETE FROM activities_check_out WHERE activity_id = ?").param(activity.value()).update();
    }
}
