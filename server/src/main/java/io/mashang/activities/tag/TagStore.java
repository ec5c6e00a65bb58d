package io.mashang.activities.tag;

import io.mashang.activities.ActivityId;
import io.mashang.activities.TagId;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TagStore {

    private final JdbcClient jdbc;

    TagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next ordinal of the activity; a duplicate key means that number or ordinal was taken at the same moment. */
    void insert(TagId id, ActivityId activity, String number, TagKind kind, String name, byte[] keySalt, Instant now) {
        jdbc.sql("""
                INSERT INTO activities_tag (id, activity_id, number, ordinal, kind, name, key_salt, created_at)
                SELECT ?, ?, ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ? FROM activities_tag WHERE activity_id = ?""")
                .params(id.value(), activity.value(), number, kind.name(), name, keySalt, Times.toDb(now), activity.value())
                .update();
    }

    Optional<StoredTag> find(TagId id) {
        return jdbc.sql("SELECT * FROM activities_tag WHERE id = ?").param(id.value()).query(TagStore::read).optional();
    }

    Optional<StoredTag> byNumber(String number) {
        return jdbc.sql("SELECT * FROM activities_tag WHERE number = ?").param(number).query(TagStore::read).optional();
    }

    List<StoredTag> of(ActivityId activity) {
        return jdbc.sql("SELECT * FROM activities_tag WHERE activity_id = ? ORDER BY ordinal")
                .param(activity.value())
                .query(TagStore::read)
                .list();
    }

    byte[] keySalt(TagId id) {
        return jdbc.sql("SELECT key_salt FROM activities_tag WHERE id = ?").param(id.value()).query(byte[].class).single();
    }

    /** False when it was revoked already or is unknown. */
    boolean revoke(TagId id, String reason, Instant now) {
        return jdbc.sql("UPDATE activities_tag SET revoked_at = ?, revoked_reason = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(Times.toDb(now), reason, id.value())
                        .update()
                == 1;
    }

    /** False when they were shown before, or the tag was revoked. */
    boolean showKeys(TagId id, Instant now) {
        return jdbc.sql("UPDATE activities_tag SET keys_shown_at = ? WHERE id = ? AND keys_shown_at IS NULL AND revoked_at IS NULL")
                        .params(Times.toDb(now), id.value())
                        .update()
                == 1;
    }

    /** Changes nothing once a chip belongs to the tag. */
    void bind(TagId id, String uid) {
        jdbc.sql("UPDATE activities_tag SET uid = ? WHERE id = ? AND uid IS NULL").params(uid, id.value()).update();
    }

    void touched(TagId id, Instant now) {
        jdbc.sql("UPDATE activities_tag SET last_touched_at = ? WHERE id = ?").params(Times.toDb(now), id.value()).update();
    }

    private static StoredTag read(ResultSet row, int n) throws SQLException {
        return new StoredTag(
                new TagId(row.getLong("id")), new ActivityId(row.getLong("activity_id")), row.getString("number"),
                row.getInt("ordinal"), TagKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("uid"),
                Times.read(row, "created_at"), Times.readNullable(row, "keys_shown_at"),
                Times.readNullable(row, "last_touched_at"), Times.readNullable(row, "revoked_at"),
                row.getString("revoked_reason"));
    }
}
