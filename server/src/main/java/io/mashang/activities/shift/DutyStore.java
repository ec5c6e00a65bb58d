package io.mashang.activities.shift;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties.OwnEntry;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.activities.ShiftId;
import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {

    private static final int ROWS_AT_ONCE = 1000;
    private static final int MOST_SESSIONS = 200;
    private static final int MOST_OPEN_TIMES = 1000;
    private static final int MOST_ENTRIES = 20;
    private static final Duration LONGEST_SESSION = Duration.ofDays(31);
    /** People may check out a while after a session has closed for coming. */
    private static final Duration AFTER_CLOSING = Duration.ofDays(1);

    /** @param shift null for a day of rest */
    record DutyRow(ParticipantId participant, LocalDate day, @Nullable ShiftId shift, @Nullable Integer version) {}

    record PlannedShift(LocalDate day, ShiftId shift, int version) {}

    record OpenTime(Instant opensAt, Instant closesAt) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DutyStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** @param overwrite false to leave days alone that are planned already */
    void write(ActivityId activity, List<DutyRow> duties, boolean overwrite) {
        String tail = overwrite
                ? "ON DUPLICATE KEY UPDATE shift_id = VALUES(shift_id), shift_version = VALUES(shift_version)"
                : "ON DUPLICATE KEY UPDATE on_day = on_day";
        for (int from = 0; from < duties.size(); from += ROWS_AT_ONCE) {
            Rows.insert(template, "INSERT INTO activities_duty (participant_id, on_day, activity_id, shift_id, shift_version) VALUES", tail,
                    duties.subList(from, Math.min(from + ROWS_AT_ONCE, duties.size())).stream()
                            .map(duty -> columns(activity, duty))
                            .toList());
        }
    }

    private static @Nullable Object[] columns(ActivityId activity, DutyRow duty) {
        ShiftId shift = duty.shift();
        return new @Nullable Object[] {
            duty.participant().value(), duty.day(), activity.value(), shift == null ? null : shift.value(), duty.version()
        };
    }

    /** Where both are planned, the plan of {@code from} counts: staff made it for the name on the roster. */
    void move(ParticipantId from, ParticipantId to) {
        jdbc.sql("""
                INSERT INTO activities_duty (participant_id, on_day, activity_id, shift_id, shift_version)
                SELECT ?, moved.on_day, moved.activity_id, moved.shift_id, moved.shift_version
                FROM activities_duty moved WHERE moved.participant_id = ?
                ON DUPLICATE KEY UPDATE shift_id = VALUES(shift_id), shift_version = VALUES(shift_version)""")
                .params(to.value(), from.value())
                .update();
        jdbc.sql("DELETE FROM activities_duty WHERE participant_id = ?").param(from.value()).update();
    }

    void remove(ParticipantId participant, LocalDate day) {
        jdbc.sql("DELETE FROM activities_duty WHERE participant_id = ? AND on_day = ?").params(participant.value(), day).update();
    }

    List<DutyRow> of(Collection<ParticipantId> people, LocalDate from, LocalDate until) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT participant_id, on_day, shift_id, shift_version FROM activities_duty
                WHERE participant_id IN (:people) AND on_day BETWEEN :from AND :until ORDER BY participant_id, on_day""")
                .param("people", people.stream().map(ParticipantId::value).toList())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> {
                    Long shift = row.getObject("shift_id", Long.class);
                    return new DutyRow(
                            new ParticipantId(row.getLong("participant_id")), row.getObject("on_day", LocalDate.class),
                            shift == null ? null : new ShiftId(shift), row.getObject("shift_version", Integer.class));
                })
                .list();
    }

    List<SessionId> sessions(ActivityId activity, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT id FROM activities_session
                WHERE activity_id = ? AND starts_at > ? AND opens_at < ? AND closes_at > ? ORDER BY starts_at LIMIT ?""")
                .params(
                        activity.value(), Times.toDb(from.minus(LONGEST_SESSION)), Times.toDb(until),
                        Times.toDb(from.minus(AFTER_CLOSING)), MOST_SESSIONS)
                .query((row, n) -> new SessionId(row.getLong("id")))
                .list();
    }

    /** Every shift that somebody has on these days, once for each day and version of its hours. */
    List<PlannedShift> planned(ActivityId activity, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT DISTINCT on_day, shift_id, shift_version FROM activities_duty
                WHERE activity_id = ? AND on_day BETWEEN ? AND ? AND shift_id IS NOT NULL ORDER BY on_day, shift_id""")
                .params(activity.value(), from, until)
                .query((row, n) -> new PlannedShift(
                        row.getObject("on_day", LocalDate.class), new ShiftId(row.getLong("shift_id")), row.getInt("shift_version")))
                .list();
    }

    /** When people can check in between these moments; sessions that were cancelled left out. */
    List<OpenTime> openTimes(ActivityId activity, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT opens_at, closes_at FROM activities_session
                WHERE activity_id = ? AND starts_at > ? AND opens_at < ? AND closes_at > ? AND cancelled_at IS NULL
                ORDER BY starts_at LIMIT ?""")
                .params(
                        activity.value(), Times.toDb(from.minus(LONGEST_SESSION)), Times.toDb(until), Times.toDb(from),
                        MOST_OPEN_TIMES)
                .query((row, n) -> new OpenTime(Times.read(row, "opens_at"), Times.read(row, "closes_at")))
                .list();
    }

    List<OwnEntry> entriesOf(MemberId member, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT p.id, p.activity_id, a.title, a.time_zone FROM activities_participant p
                JOIN activities_activity a ON a.id = p.activity_id
                WHERE p.member_id = ? AND p.listed = TRUE AND p.removed_at IS NULL AND a.archived_at IS NULL AND EXISTS (
                    SELECT 1 FROM activities_duty d WHERE d.participant_id = p.id AND d.on_day BETWEEN ? AND ?)
                ORDER BY p.id DESC LIMIT ?""")
                .params(member.value(), from, until, MOST_ENTRIES)
                .query((row, n) -> new OwnEntry(
                        new ActivityId(row.getLong("activity_id")), row.getString("title"), ZoneId.of(row.getString("time_zone")),
                        new ParticipantId(row.getLong("id"))))
                .list();
    }
}
