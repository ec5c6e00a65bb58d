package io.mashang.checkin.face;

import io.mashang.platform.crypto.FieldSealer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row, or none before anybody has decided anything. */
@Repository
class FaceSettingsStore {

    private static final String TABLE = "checkin_face_settings";
    private static final int ROW = 1;

    private final JdbcClient jdbc;
    private final FieldSealer sealer;

    FaceSettingsStore(JdbcClient jdbc, FieldSealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Optional<FaceSettings> find() {
        return jdbc.sql("""
                SELECT enabled, provider, region, same_from, unsure_from, monthly_budget, keep_days, purpose, assessment
                FROM checkin_face_settings WHERE id = 1""")
                .query((row, n) -> new FaceSettings(
                        row.getBoolean("enabled"), FaceProvider.valueOf(row.getString("provider")), row.getString("region"),
                        row.getInt("same_from"), row.getInt("unsure_from"), row.getInt("monthly_budget"),
                        row.getInt("keep_days"), row.getString("purpose"), row.getString("assessment")))
                .optional();
    }

    void keep(FaceSettings settings) {
        jdbc.sql("""
                INSERT INTO checkin_face_settings (id, enabled, provider, region, same_from, unsure_from, monthly_budget,
                    keep_days, purpose, assessment) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE enabled = VALUES(enabled), provider = VALUES(provider), region = VALUES(region),
                    same_from = VALUES(same_from), unsure_from = VALUES(unsure_from),
                    monthly_budget = VALUES(monthly_budget), keep_days = VALUES(keep_days), purpose = VALUES(purpose),
                    assessment = VALUES(assessment)""")
                .params(
                        settings.on(), settings.provider().name(), settings.region(), settings.sameFrom(),
                        settings.unsureFrom(), settings.monthlyBudget(), settings.keepDays(), settings.purpose(),
                        settings.assessment())
                .update();
    }

    void keepKeys(String secretId, String secretKey) {
        jdbc.sql("UPDATE checkin_face_settings SET secret_id = ?, secret_key = ? WHERE id = 1")
                .params(sealer.seal(secretId, TABLE, "secret_id", ROW), sealer.seal(secretKey, TABLE, "secret_key", ROW))
                .update();
    }

    boolean hasKeys() {
        return jdbc.sql("SELECT id FROM checkin_face_settings WHERE id = 1 AND secret_key IS NOT NULL")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    FaceAccount account() {
        return jdbc.sql("SELECT region, secret_id, secret_key FROM checkin_face_settings WHERE id = 1 AND secret_key IS NOT NULL")
                .query((row, n) -> new FaceAccount(
                        row.getString("region"), sealer.open(row.getBytes("secret_id"), TABLE, "secret_id", ROW),
                        sealer.open(row.getBytes("secret_key"), TABLE, "secret_key", ROW)))
                .optional()
                .orElse(FaceAccount.NONE);
    }
}
