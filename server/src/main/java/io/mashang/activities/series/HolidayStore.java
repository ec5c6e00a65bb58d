package io.mashang.activities.series;

import io.mashang.activities.model.Holidays;
import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public holidays of the organisation. */
@Repository
public class HolidayStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    HolidayStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    List<HolidayDay> all() {
        return jdbc.sql("SELECT on_day, name, working FROM activities_holiday ORDER BY on_day")
                .query((row, n) -> new HolidayDay(row.getObject("on_day", LocalDate.class), row.getString("name"), row.getBoolean("working")))
                .list();
    }

    public Holidays holidays() {
        return of(all());
    }

    static Holidays of(Collection<HolidayDay> days) {
        return new Holidays(where(days, false), where(days, true));
    }

    private static Set<LocalDate> where(Collection<HolidayDay> days, boolean working) {
        return days.stream().filter(day -> day.working() == working).map(HolidayDay::day).collect(Collectors.toSet());
    }

    void replaceAll(Collection<HolidayDay> days) {
        jdbc.sql("DELETE FROM activities_holiday").update();
        Rows.insert(template, "INSERT INTO activities_holiday (on_day, name, working) VALUES", "ON DUPLICATE KEY UPDATE name = VALUES(name)",
                days.stream().map(day -> new Object[] {day.day(), day.name().strip(), day.working()}).toList());
    }
}
