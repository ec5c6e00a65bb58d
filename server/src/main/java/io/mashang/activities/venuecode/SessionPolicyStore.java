package io.mashang.activities.venuecode;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.CheckOut;
import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.CodeSteps;
import io.mashang.activities.model.SessionTimes;
import io.mashang.activities.place.SiteStore;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionPolicyStore {

    private static final String SELECT = """
            SELECT s.id AS session_id, s.venue_no, s.starts_at, s.ends_at, s.opens_before_minutes, s.late_after_minutes,
                s.closes_at, s.cancel_reason, a.*, o.opens_before_minutes AS out_before, o.closes_after_minutes AS out_after
            FROM activities_session s JOIN activities_activity a ON a.id = s.activity_id
                LEFT JOIN activities_check_out o ON o.activity_id = a.id
            """;

    private final JdbcClient jdbc;
    private final SiteStore sites;
    private final KeyRing keys;
    private final VenueCodeSettings settings;

    SessionPolicyStore(JdbcClient jdbc, SiteStore sites, KeyRing keys, VenueCodeSettings settings) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.keys = keys;
        this.settings = settings;
    }

    Optional<SessionPolicy> byVenue(long venue) {
        return jdbc.sql(SELECT + " WHERE s.venue_no = ?").param(venue).query(this::read).optional();
    }

    Optional<SessionPolicy> byId(SessionId id) {
        return jdbc.sql(SELECT + " WHERE s.id = ?").param(id.value()).query(this::read).optional();
    }

    /** The session of the activity with this code that is open or next, else its last. */
    Optional<SessionId> byActivityCode(String code, Instant now) {
        return current("a.activity_code = ?", code, now);
    }

    /** The session of this activity that is open or next, else its last. */
    Optional<SessionId> currentOf(ActivityId activity, Instant now) {
        return current("a.id = ?", activity.value(), now);
    }

    private Optional<SessionId> current(String condition, Object value, Instant now) {
        List<SessionId> found = jdbc.sql("""
                SELECT s.id FROM activities_session s JOIN activities_activity a ON a.id = s.activity_id
                    LEFT JOIN activities_check_out o ON o.activity_id = a.id
                WHERE a.archived_at IS NULL AND %s
                ORDER BY s.closes_at <= ? AND TIMESTAMPDIFF(MINUTE, s.ends_at, ?) >= COALESCE(o.closes_after_minutes, -1000000), s.opens_at > ? OR s.cancelled_at IS NOT NULL,
                    ABS(TIMESTAMPDIFF(SECOND, s.closes_at, ?))
                LIMIT 1""".formatted(condition))
                .params(value, Times.toDb(now), Times.toDb(now), Times.toDb(now), Times.toDb(now))
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list();
        return found.stream().findFirst();
    }

    List<SessionId> of(ActivityId activity) {
        return jdbc.sql("SELECT id FROM activities_session WHERE activity_id = ? ORDER BY starts_at, id")
                .param(activity.value())
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list();
    }

    List<SessionId> openAt(Instant moment, SessionId after, int most) {
        return jdbc.sql("""
                SELECT s.id FROM activities_session s JOIN activities_activity a ON a.id = s.activity_id
                WHERE s.id > ? AND a.archived_at IS NULL AND s.closes_at > ?
                    AND TIMESTAMPDIFF(MINUTE, ?, s.starts_at) <= s.opens_before_minutes
                ORDER BY s.id LIMIT ?""")
                .params(after.value(), Times.toDb(moment), Times.toDb(moment), most)
                .query((row, n) -> new SessionId(row.getLong(1)))
                .list();
    }

    private SessionPolicy read(ResultSet row, int n) throws SQLException {
        SessionId id = new SessionId(row.getLong("session_id"));
        return new SessionPolicy(
                session(id, row),
                row.getTimestamp("archived_at") != null,
                Arrays.stream(row.getString("methods").split(",")).map(Method::valueOf).collect(Collectors.toSet()),
                row.getLong("venue_no"),
                row.getInt("key_epoch"),
                new HmacSha256(keys, "activities.qr.1", row.getBytes("key_salt")),
                new CodeSteps(Duration.ofSeconds(row.getInt("step_seconds")), settings.grace()),
                row.getString("error_correction"),
                Contrast.valueOf(row.getString("contrast")),
                row.getString("activity_code"),
                revokedDisplays(id),
                gates("SELECT number, gate_id FROM activities_display WHERE session_id = ? AND gate_id IS NOT NULL", id.value()),
                gates("SELECT ordinal, gate_id FROM activities_tag WHERE activity_id = ? AND gate_id IS NOT NULL", row.getLong("id")));
    }

    private Map<Integer, GateId> gates(String sql, long of) {
        Map<Integer, GateId> gates = new HashMap<>();
        jdbc.sql(sql).param(of).query(row -> {
            gates.put(row.getInt(1), new GateId(row.getLong(2)));
        });
        return gates;
    }

    private CheckInSession session(SessionId id, ResultSet row) throws SQLException {
        SessionTimes times = new SessionTimes(
                Times.read(row, "starts_at"), Times.read(row, "ends_at"), row.getInt("opens_before_minutes"),
                row.getObject("late_after_minutes", Integer.class), Times.read(row, "closes_at"));
        return new CheckInSession(
                id, new ActivityId(row.getLong("id")), row.getString("title"), row.getString("place_name"),
                ZoneId.of(row.getString("time_zone")), times.startsAt(), times.endsAt(), times.opensAt(),
                times.closesAt(), times.lateFrom(), Admission.valueOf(row.getString("admission")),
                row.getBoolean("phone_needed"), NamesOnScreen.valueOf(row.getString("names_on_screen")), place(row),
                row.getString("cancel_reason"), Duration.ofSeconds(row.getInt("step_seconds")), checkOut(row, times.endsAt()));
    }

    private static @Nullable CheckOut checkOut(ResultSet row, Instant endsAt) throws SQLException {
        Integer before = row.getObject("out_before", Integer.class);
        return before == null ? null : CheckOut.around(endsAt, before, row.getInt("out_after"));
    }

    private @Nullable PlaceRule place(ResultSet row) throws SQLException {
        return row.getBoolean("place_checked") ? new PlaceRule(sites.of(new ActivityId(row.getLong("id")))) : null;
    }

    private Set<Integer> revokedDisplays(SessionId session) {
        return new HashSet<>(jdbc.sql("SELECT number FROM activities_display WHERE session_id = ? AND revoked_at IS NOT NULL")
                .param(session.value())
                .query(Integer.class)
                .list());
    }
}
