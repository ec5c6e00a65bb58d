package io.mashang.activities.series;

import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.Series.Slot;
import io.mashang.activities.model.SeriesChange.Planned;
import io.mashang.activities.model.SessionTimes;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions as the planning of a series and the hand of an organiser change them. */
@Repository
class SlotStore {

    private static final int ROWS_AT_ONCE = 500;

    /** A session to be made from a series. */
    record NewSession(SessionId id, long venue, Slot slot, SessionTimes times) {}

    /** What must be known to change one session. */
    record OneSession(SessionId id, ActivityId activity, SessionTimes times, boolean cancelled) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SlotStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A slot that is there already, or a short name that is taken, is left out: the next planning fills it. */
    void insertIfNew(ActivityId activity, List<NewSession> sessions) {
        for (int from = 0; from < sessions.size(); from += ROWS_AT_ONCE) {
            Rows.insert(template, """
                    INSERT INTO activities_session (id, activity_id, venue_no, starts_at, ends_at, opens_before_minutes,
                        late_after_minutes, opens_at, closes_at, slot_day, slot_no) VALUES""", "ON DUPLICATE KEY UPDATE id = id",
                    sessions.subList(from, Math.min(from + ROWS_AT_ONCE, sessions.size())).stream()
                            .map(session -> columns(activity, session))
                            .toList());
        }
    }

    private static @Nullable Object[] columns(ActivityId activity, NewSession session) {
        SessionTimes times = session.times();
        return new @Nullable Object[] {
            session.id().value(), activity.value(), session.venue(), Times.toDb(times.startsAt()), Times.toDb(times.endsAt()),
            times.opensBeforeMinutes(), times.lateAfterMinutes(), Times.toDb(times.opensAt()), Times.toDb(times.closesAt()),
            session.slot().day(), session.slot().no()
        };
    }

    /** False when it has opened meanwhile. */
    boolean retime(SessionId id, SessionTimes times, boolean byHand, Instant now) {
        return jdbc.sql("""
                UPDATE activities_session SET starts_at = ?, ends_at = ?, opens_before_minutes = ?, late_after_minutes = ?,
                    opens_at = ?, closes_at = ?, moved = (slot_day IS NOT NULL AND ?) WHERE id = ? AND opens_at > ?""")
                        .params(Arrays.asList(
                                Times.toDb(times.startsAt()), Times.toDb(times.endsAt()), times.opensBeforeMinutes(),
                                times.lateAfterMinutes(), Times.toDb(times.opensAt()), Times.toDb(times.closesAt()), byHand,
                                id.value(), Times.toDb(now)))
                        .update()
                == 1;
    }

    /** Removes a session that has not opened, with its displays. */
    void remove(SessionId id, Instant now) {
        int removed = jdbc.sql("DELETE FROM activities_session WHERE id = ? AND opens_at > ?")
                .params(id.value(), Times.toDb(now))
                .update();
        if (removed == 1) {
            jdbc.sql("DELETE FROM activities_display WHERE session_id = ?").param(id.value()).update();
        }
    }

    List<Planned> from(ActivityId activity, LocalDate day) {
        return jdbc.sql("SELECT * FROM activities_session WHERE activity_id = ? AND slot_day >= ? ORDER BY slot_day, slot_no")
                .params(activity.value(), day)
                .query((row, n) -> new Planned(
                        new SessionId(row.getLong("id")),
                        new Slot(row.getObject("slot_day", LocalDate.class), row.getInt("slot_no")),
                        new SessionTimes(
                                Times.read(row, "starts_at"), Times.read(row, "ends_at"), row.getInt("opens_before_minutes"),
                                row.getObject("late_after_minutes", Integer.class), Times.read(row, "closes_at")),
                        row.getBoolean("moved")))
                .list();
    }

    Optional<OneSession> find(SessionId id) {
        return jdbc.sql("SELECT * FROM activities_session WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new OneSession(
                        id, new ActivityId(row.getLong("activity_id")),
                        new SessionTimes(
                                Times.read(row, "starts_at"), Times.read(row, "ends_at"), row.getInt("opens_before_minutes"),
                                row.getObject("late_after_minutes", Integer.class), Times.read(row, "closes_at")),
                        row.getTimestamp("cancelled_at") != null))
                .optional();
    }

    /** False when it was cancelled already, or is over. */
    boolean cancel(SessionId id, String reason, Instant now) {
        return jdbc.sql("""
                UPDATE activities_session SET cancelled_at = ?, cancel_reason = ?
                WHERE id = ? AND cancelled_at IS NULL AND closes_at > ?""")
                        .params(Times.toDb(now), reason, id.value(), Times.toDb(now))
                        .update()
                == 1;
    }

    /** False when it was not cancelled. */
    boolean reinstate(SessionId id) {
        return jdbc.sql("UPDATE activities_session SET cancelled_at = NULL, cancel_reason = NULL WHERE id = ? AND cancelled_at IS NOT NULL")
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Lets the activity's span take in a session that was moved out of it. */
    void widen(ActivityId activity, SessionTimes times) {
        jdbc.sql("UPDATE activities_activity SET first_opens_at = LEAST(first_opens_at, ?), last_closes_at = GREATEST(last_closes_at, ?) WHERE id = ?")
                .params(Times.toDb(times.opensAt()), Times.toDb(times.closesAt()), activity.value())
                .update();
    }

    /**
     * Brings the span of the activity up to its sessions.
     *
     * @param seriesEnds when the last session of its series closes, planned or not; null without a series
     */
    void respan(ActivityId activity, @Nullable Instant seriesEnds) {
        Map<String, @Nullable Object> span = jdbc.sql("""
                SELECT MIN(opens_at) AS first_opens, MAX(closes_at) AS last_closes FROM activities_session WHERE activity_id = ?""")
                .param(activity.value())
                .query()
                .singleRow();
        if (span.get("first_opens") == null) {
            return;
        }
        jdbc.sql("""
                UPDATE activities_activity SET first_opens_at = ?, last_closes_at = GREATEST(?, COALESCE(?, ?)) WHERE id = ?""")
                .params(Arrays.asList(
                        span.get("first_opens"), span.get("last_closes"), Times.toDbNullable(seriesEnds), span.get("last_closes"),
                        activity.value()))
                .update();
    }
}
