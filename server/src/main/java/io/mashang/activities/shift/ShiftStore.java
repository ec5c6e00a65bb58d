package io.mashang.activities.shift;

import io.mashang.activities.ActivityId;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.ShiftHours;
import io.mashang.platform.sql.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShiftStore {

    private static final String SELECT = """
            SELECT s.id, s.activity_id, s.name, s.colour, s.retired_at, h.* FROM activities_shift s
            JOIN activities_shift_hours h ON h.shift_id = s.id""";

    /** What a schedule must know about its activity. */
    record Frame(String title, ZoneId zone, boolean archived) {}

    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Frame> frame(ActivityId activity) {
        return jdbc.sql("SELECT title, time_zone, archived_at FROM activities_activity WHERE id = ?")
                .param(activity.value())
                .query((row, n) -> new Frame(
                        row.getString("title"), ZoneId.of(row.getString("time_zone")), row.getObject("archived_at") != null))
                .optional();
    }

    /** Those in use, oldest first. */
    List<StoredShift> list(ActivityId activity) {
        return jdbc.sql(SELECT + " AND h.version = s.version WHERE s.activity_id = ? AND s.retired_at IS NULL ORDER BY s.id")
                .param(activity.value())
                .query(ShiftStore::read)
                .list();
    }

    Optional<StoredShift> find(ActivityId activity, ShiftId id) {
        return jdbc.sql(SELECT + " AND h.version = s.version WHERE s.activity_id = ? AND s.id = ?")
                .params(activity.value(), id.value())
                .query(ShiftStore::read)
                .optional();
    }

    /** Those of these that are in use, as of now; nobody changes their hours until this transaction ends. */
    List<StoredShift> lock(ActivityId activity, Collection<ShiftId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " AND h.version = s.version WHERE s.activity_id = :activity AND s.id IN (:ids)"
                        + " AND s.retired_at IS NULL ORDER BY s.id FOR UPDATE")
                .param("activity", activity.value())
                .param("ids", ids.stream().map(ShiftId::value).sorted().toList())
                .query(ShiftStore::read)
                .list();
    }

    /** Every version of every shift that the activity ever had. */
    List<StoredShift> versions(ActivityId activity) {
        return jdbc.sql(SELECT + " WHERE s.activity_id = ?").param(activity.value()).query(ShiftStore::read).list();
    }

    void insert(StoredShift shift, Instant now) {
        jdbc.sql("INSERT INTO activities_shift (id, activity_id, version, name, colour, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        shift.id().value(), shift.activity().value(), shift.version(), shift.name(), shift.colour().name(),
                        Times.toDb(now))
                .update();
        addHours(shift);
    }

    /** False when it was changed or retired meanwhile. */
    boolean change(StoredShift changed, int version) {
        boolean first = jdbc.sql("""
                UPDATE activities_shift SET version = ?, name = ?, colour = ?
                WHERE id = ? AND activity_id = ? AND version = ? AND retired_at IS NULL""")
                        .params(
                                changed.version(), changed.name(), changed.colour().name(), changed.id().value(),
                                changed.activity().value(), version)
                        .update()
                == 1;
        if (first) {
            addHours(changed);
        }
        return first;
    }

    /** Days from this one on are worked by the newest hours. */
    void moveDays(ShiftId shift, int version, LocalDate from) {
        jdbc.sql("UPDATE activities_duty SET shift_version = ? WHERE shift_id = ? AND on_day >= ?")
                .params(version, shift.value(), from)
                .update();
    }

    /** False when it was retired before. */
    boolean retire(ActivityId activity, ShiftId id, Instant now) {
        return jdbc.sql("UPDATE activities_shift SET retired_at = ? WHERE id = ? AND activity_id = ? AND retired_at IS NULL")
                        .params(Times.toDb(now), id.value(), activity.value())
                        .update()
                == 1;
    }

    private void addHours(StoredShift shift) {
        ShiftHours hours = shift.hours();
        jdbc.sql("""
                INSERT INTO activities_shift_hours (shift_id, version, starts_at, ends_at, opens_before_minutes,
                    late_after_minutes, early_before_minutes, closes_after_minutes, break_from, break_until, out_needed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        shift.id().value(), shift.version(), hours.startsAt().toString(), hours.endsAt().toString(),
                        hours.opensBeforeMinutes(), hours.lateAfterMinutes(), hours.earlyBeforeMinutes(), hours.closesAfterMinutes(),
                        text(hours.breakFrom()), text(hours.breakUntil()), hours.outNeeded()))
                .update();
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static StoredShift read(ResultSet row, int n) throws SQLException {
        var hours = new ShiftHours(
                LocalTime.parse(row.getString("starts_at")), LocalTime.parse(row.getString("ends_at")),
                row.getInt("opens_before_minutes"), row.getInt("late_after_minutes"), row.getInt("early_before_minutes"),
                row.getInt("closes_after_minutes"), time(row, "break_from"), time(row, "break_until"), row.getBoolean("out_needed"));
        return new StoredShift(
                new ShiftId(row.getLong("id")), new ActivityId(row.getLong("activity_id")), row.getInt("version"),
                row.getString("name"), ShiftColour.valueOf(row.getString("colour")), hours, row.getObject("retired_at") != null);
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalTime.parse(text);
    }
}
