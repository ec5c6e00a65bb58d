package io.mashang.activities.series;

import io.mashang.activities.ActivityId;
import io.mashang.activities.model.DailyTime;
import io.mashang.activities.model.DayRule;
import io.mashang.activities.model.HolidayRule;
import io.mashang.activities.model.Series;
import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of recurring activities. */
@Repository
class SeriesStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SeriesStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes the rule over the one that was there. */
    void save(ActivityId activity, Series series, LocalDate plannedUntil) {
        delete(activity);
        jdbc.sql("INSERT INTO activities_series (activity_id, starts_on, rule, holidays, planned_until) VALUES (?, ?, ?, ?, ?)")
                .params(activity.value(), series.startsOn(), series.rule().toString(), series.holidays().name(), plannedUntil)
                .update();
        Rows.insert(template, """
                INSERT INTO activities_series_time (activity_id, no, starts_at, ends_at, ends_days_later, opens_before_minutes,
                    late_after_minutes) VALUES""", "",
                series.times().stream().map(time -> columns(activity, time)).toList());
        List<Object[]> days = new ArrayList<>();
        series.excluded().forEach(day -> days.add(new Object[] {activity.value(), day, false}));
        series.extra().forEach(day -> days.add(new Object[] {activity.value(), day, true}));
        Rows.insert(template, "INSERT INTO activities_series_day (activity_id, on_day, added) VALUES",
                "ON DUPLICATE KEY UPDATE added = VALUES(added)", days);
    }

    private static @Nullable Object[] columns(ActivityId activity, DailyTime time) {
        return new @Nullable Object[] {
            activity.value(), time.no(), time.startsAt().toString(), time.endsAt().toString(), time.endsDaysLater(),
            time.opensBeforeMinutes(), time.lateAfterMinutes()
        };
    }

    void delete(ActivityId activity) {
        List.of("activities_series", "activities_series_time", "activities_series_day")
                .forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE activity_id = ?").param(activity.value()).update());
    }

    void plannedUntil(ActivityId activity, LocalDate day) {
        jdbc.sql("UPDATE activities_series SET planned_until = ? WHERE activity_id = ?").params(day, activity.value()).update();
    }

    Optional<Series> find(ActivityId activity) {
        return jdbc.sql("SELECT * FROM activities_series WHERE activity_id = ?")
                .param(activity.value())
                .query((row, n) -> new Series(
                        row.getObject("starts_on", LocalDate.class), DayRule.of(row.getString("rule")), times(activity),
                        HolidayRule.valueOf(row.getString("holidays")), days(activity, false), days(activity, true)))
                .optional();
    }

    private List<DailyTime> times(ActivityId activity) {
        return jdbc.sql("SELECT * FROM activities_series_time WHERE activity_id = ? ORDER BY starts_at, no")
                .param(activity.value())
                .query((row, n) -> new DailyTime(
                        row.getInt("no"), LocalTime.parse(row.getString("starts_at")), LocalTime.parse(row.getString("ends_at")),
                        row.getInt("ends_days_later"), row.getInt("opens_before_minutes"),
                        row.getObject("late_after_minutes", Integer.class)))
                .list();
    }

    private Set<LocalDate> days(ActivityId activity, boolean added) {
        return new HashSet<>(jdbc.sql("SELECT on_day FROM activities_series_day WHERE activity_id = ? AND added = ?")
                .params(activity.value(), added)
                .query((row, n) -> row.getObject("on_day", LocalDate.class))
                .list());
    }

    /** Activities whose sessions are not planned up to this day. */
    List<ActivityId> due(LocalDate until, int limit) {
        return jdbc.sql("""
                SELECT s.activity_id FROM activities_series s JOIN activities_activity a ON a.id = s.activity_id
                WHERE s.planned_until < ? AND a.archived_at IS NULL ORDER BY s.planned_until, s.activity_id LIMIT ?""")
                .params(until, limit)
                .query((row, n) -> new ActivityId(row.getLong(1)))
                .list();
    }

    /** Activities that the list of holidays matters to. */
    List<ActivityId> mindingHolidays() {
        return jdbc.sql("""
                SELECT s.activity_id FROM activities_series s JOIN activities_activity a ON a.id = s.activity_id
                WHERE s.holidays <> 'IGNORE' AND a.archived_at IS NULL ORDER BY s.activity_id""")
                .query((row, n) -> new ActivityId(row.getLong(1)))
                .list();
    }

    ZoneId zone(ActivityId activity) {
        return jdbc.sql("SELECT time_zone FROM activities_activity WHERE id = ?")
                .param(activity.value())
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .single();
    }

    /**
     * The zone of the activity, locked until the transaction ends, so that a rule is not planned while somebody changes it;
     * empty when it is archived.
     */
    Optional<ZoneId> lock(ActivityId activity) {
        return jdbc.sql("SELECT time_zone FROM activities_activity WHERE id = ? AND archived_at IS NULL FOR UPDATE")
                .param(activity.value())
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .optional();
    }
}
