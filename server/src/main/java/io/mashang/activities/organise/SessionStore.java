package io.mashang.activities.organise;

import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckOut;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.SessionTimes;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    private static final String SELECT = """
            SELECT s.*, o.opens_before_minutes AS out_before, o.closes_after_minutes AS out_after
            FROM activities_session s LEFT JOIN activities_check_out o ON o.activity_id = s.activity_id
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SessionId id, ActivityId activity, long venue, SessionTimes times) {
        jdbc.sql("""
                INSERT INTO activities_session (id, activity_id, venue_no, starts_at, ends_at, opens_before_minutes,
                    late_after_minutes, opens_at, closes_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(), activity.value(), venue, Times.toDb(times.startsAt()), Times.toDb(times.endsAt()),
                        times.opensBeforeMinutes(), times.lateAfterMinutes(), Times.toDb(times.opensAt()),
                        Times.toDb(times.closesAt())))
                .update();
    }

    /** False when the activity has no such session. */
    boolean update(SessionId id, ActivityId activity, SessionTimes times) {
        return jdbc.sql("""
                UPDATE activities_session SET starts_at = ?, ends_at = ?, opens_before_minutes = ?, late_after_minutes = ?,
                    opens_at = ?, closes_at = ? WHERE id = ? AND activity_id = ? AND slot_day IS NULL""")
                        .params(Arrays.asList(
                                Times.toDb(times.startsAt()), Times.toDb(times.endsAt()), times.opensBeforeMinutes(),
                                times.lateAfterMinutes(), Times.toDb(times.opensAt()), Times.toDb(times.closesAt()),
                                id.value(), activity.value()))
                        .update()
                == 1;
    }

    /** Removes a session that takes no check-ins yet, with its displays; false when it has opened. */
    boolean removeUnopened(SessionId id, Instant now) {
        boolean removed = jdbc.sql("DELETE FROM activities_session WHERE id = ? AND opens_at > ?")
                        .params(id.value(), Times.toDb(now))
                        .update()
                == 1;
        if (removed) {
            jdbc.sql("DELETE FROM activities_display WHERE session_id = ?").param(id.value()).update();
        }
        return removed;
    }

    /** Sessions of these activities, earliest first; those of a series only when they end after this moment. */
    List<StoredSession> of(Collection<ActivityId> activities, Instant seriesFrom) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                WHERE s.activity_id IN (:ids) AND (s.slot_day IS NULL OR s.closes_at > :from
                    OR TIMESTAMPADD(MINUTE, o.closes_after_minutes, s.ends_at) > :from) ORDER BY s.starts_at, s.id""")
                .param("ids", activities.stream().map(ActivityId::value).toList())
                .param("from", Times.toDb(seriesFrom))
                .query(SessionStore::read)
                .list();
    }

    /** The sessions of an activity that stand for themselves and not for a series. */
    List<StoredSession> single(ActivityId activity) {
        return jdbc.sql(SELECT + "WHERE s.activity_id = ? AND s.slot_day IS NULL")
                .param(activity.value())
                .query(SessionStore::read)
                .list();
    }

    private static StoredSession read(ResultSet row, int n) throws SQLException {
        Integer before = row.getObject("out_before", Integer.class);
        return new StoredSession(
                new SessionId(row.getLong("id")), new ActivityId(row.getLong("activity_id")),
                new SessionTimes(
                        Times.read(row, "starts_at"), Times.read(row, "ends_at"), row.getInt("opens_before_minutes"),
                        row.getObject("late_after_minutes", Integer.class), Times.read(row, "closes_at")),
                row.getObject("slot_day") != null, row.getBoolean("moved"), row.getString("cancel_reason"),
                before == null ? null : CheckOut.around(Times.read(row, "ends_at"), before, row.getInt("out_after")));
    }
}
