package io.mashang.activities.calendar;

import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckOut;
import io.mashang.activities.SessionId;
import io.mashang.activities.calendar.CalendarConsoleController.CalendarRow;
import io.mashang.activities.model.Phase;
import io.mashang.platform.sql.Likes;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarStore {

    private static final Duration LONGEST_SESSION = Duration.ofDays(31);

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions that take place, at least in part, between the two moments; earliest first, archived activities left out. */
    List<CalendarRow> between(Instant from, Instant until, String search, Instant now, int limit) {
        return jdbc.sql("""
                SELECT s.id, s.activity_id, a.title, a.place_name, a.time_zone, s.starts_at, s.ends_at, s.opens_at, s.closes_at,
                    s.slot_day, s.moved, s.cancel_reason, o.opens_before_minutes AS out_before, o.closes_after_minutes AS out_after
                FROM activities_session s JOIN activities_activity a ON a.id = s.activity_id
                    LEFT JOIN activities_check_out o ON o.activity_id = a.id
                WHERE s.starts_at > :earliest AND s.starts_at < :until AND s.ends_at > :from AND a.archived_at IS NULL
                    AND (:search = '' OR a.title LIKE :like OR a.place_name LIKE :like)
                ORDER BY s.starts_at, s.id LIMIT :limit""")
                .param("earliest", Times.toDb(from.minus(LONGEST_SESSION)))
                .param("from", Times.toDb(from))
                .param("until", Times.toDb(until))
                .param("search", search)
                .param("like", Likes.containing(search))
                .param("limit", limit)
                .query((row, n) -> read(row, now))
                .list();
    }

    private static CalendarRow read(ResultSet row, Instant now) throws SQLException {
        Instant opensAt = Times.read(row, "opens_at");
        Instant closesAt = Times.read(row, "closes_at");
        Integer before = row.getObject("out_before", Integer.class);
        CheckOut checkOut = before == null ? null : CheckOut.around(Times.read(row, "ends_at"), before, row.getInt("out_after"));
        return new CalendarRow(
                new SessionId(row.getLong("id")), new ActivityId(row.getLong("activity_id")), row.getString("title"),
                row.getString("place_name"), ZoneId.of(row.getString("time_zone")), Times.read(row, "starts_at"),
                Times.read(row, "ends_at"), Phase.of(false, opensAt, CheckOut.lastClosesAt(closesAt, checkOut), now), row.getObject("slot_day") != null,
                row.getBoolean("moved"), row.getString("cancel_reason"));
    }
}
