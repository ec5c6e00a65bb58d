package io.mashang.activities.display;

import io.mashang.activities.DisplayId;
import io.mashang.activities.SessionId;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DisplayStore {

    /** @param number its short name inside the session's QR tokens */
    record StoredDisplay(
            DisplayId id, SessionId session, int number, String name, Instant createdAt,
            @Nullable Instant lastSeenAt, @Nullable Instant revokedAt) {

        boolean isLive() {
            return revokedAt == null;
        }
    }

    private final JdbcClient jdbc;

    DisplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number of the session; a duplicate key means that somebody took it at the same moment. */
    void insert(DisplayId id, SessionId session, String name, byte[] secretHash, Instant now) {
        jdbc.sql("""
                INSERT INTO activities_display (id, session_id, number, name, secret_hash, created_at)
                SELECT ?, ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM activities_display WHERE session_id = ?""")
                .params(id.value(), session.value(), name, secretHash, Times.toDb(now), session.value())
                .update();
    }

    Optional<StoredDisplay> find(DisplayId id) {
        return jdbc.sql("SELECT * FROM activities_display WHERE id = ?").param(id.value()).query(DisplayStore::read).optional();
    }

    Optional<StoredDisplay> bySecret(byte[] secretHash) {
        return jdbc.sql("SELECT * FROM activities_display WHERE secret_hash = ?")
                .param(secretHash)
                .query(DisplayStore::read)
                .optional();
    }

    List<StoredDisplay> of(SessionId session) {
        return jdbc.sql("SELECT * FROM activities_display WHERE session_id = ? ORDER BY id")
                .param(session.value())
                .query(DisplayStore::read)
                .list();
    }

    /** False when it was revoked already or is unknown. */
    boolean revoke(DisplayId id, Instant now) {
        return jdbc.sql("UPDATE activities_display SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(Times.toDb(now), id.value())
                        .update()
                == 1;
    }

    void seen(DisplayId id, Instant now) {
        jdbc.sql("UPDATE activities_display SET last_seen_at = ? WHERE id = ?").params(Times.toDb(now), id.value()).update();
    }

    private static StoredDisplay read(ResultSet row, int n) throws SQLException {
        return new StoredDisplay(
                new DisplayId(row.getLong("id")), new SessionId(row.getLong("session_id")), row.getInt("number"),
                row.getString("name"), Times.read(row, "created_at"), Times.readNullable(row, "last_seen_at"),
                Times.readNullable(row, "revoked_at"));
    }
}
