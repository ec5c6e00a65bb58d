package io.mashang.checkin.risk;

import io.mashang.checkin.model.RiskRules;
import io.mashang.checkin.model.Signal;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RulesStore {

    private static final TypeReference<Map<Signal, Integer>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RulesStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StoredRules> active() {
        return one("active_from IS NOT NULL");
    }

    Optional<StoredRules> tried() {
        return one("active_from IS NULL");
    }

    private Optional<StoredRules> one(String condition) {
        return jdbc.sql("SELECT * FROM checkin_rules WHERE ended_at IS NULL AND " + condition + " ORDER BY version DESC LIMIT 1")
                .query(this::read)
                .optional();
    }

    /** Under the next version. */
    void insert(Map<Signal, Integer> points, int noteFrom, int pendingFrom, String reason, String by, Instant at) {
        jdbc.sql("""
                INSERT INTO checkin_rules (version, points, note_from, pending_from, reason, made_by, made_at)
                SELECT GREATEST(:first, COALESCE(MAX(version), 0) + 1), :points, :noteFrom, :pendingFrom, :reason, :by, :at
                FROM checkin_rules""")
                .param("first", RiskRules.FIRST_OWN_VERSION)
                .param("points", json.writeValueAsString(points))
                .param("noteFrom", noteFrom)
                .param("pendingFrom", pendingFrom)
                .param("reason", reason)
                .param("by", by)
                .param("at", Times.toDb(at))
                .update();
    }

    /** False when they are not tried out any more. */
    boolean activate(int version, Instant at) {
        return jdbc.sql("""
                UPDATE checkin_rules SET active_from = ? WHERE version = ? AND active_from IS NULL AND ended_at IS NULL""")
                        .params(Times.toDb(at), version)
                        .update()
                == 1;
    }

    void endTried(Instant at) {
        jdbc.sql("UPDATE checkin_rules SET ended_at = ? WHERE active_from IS NULL AND ended_at IS NULL").param(Times.toDb(at)).update();
    }

    /** @param but the version that goes on; 0 for none */
    void endActive(int but, Instant at) {
        jdbc.sql("UPDATE checkin_rules SET ended_at = ? WHERE active_from IS NOT NULL AND ended_at IS NULL AND version <> ?")
                .params(Times.toDb(at), but)
                .update();
    }

    private StoredRules read(ResultSet row, int n) throws SQLException {
        return new StoredRules(
                new RiskRules(
                        row.getInt("version"), json.readValue(row.getString("points"), POINTS), row.getInt("note_from"),
                        row.getInt("pending_from")),
                row.getString("reason"), row.getString("made_by"), Times.read(row, "made_at"),
                Times.readNullable(row, "active_from"));
    }
}
