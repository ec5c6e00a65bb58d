package io.mashang.checkin.attempt;

import io.mashang.activities.ActivityId;
import io.mashang.platform.sql.Rows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {

    /** Tries of one kind, and the milliseconds of all of them together. */
    record Counted(AttemptKind kind, long attempts, long millis) {}

    private final JdbcTemplate jdbc;

    AttemptStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Counted> counts) {
        Rows.insert(jdbc, """
                INSERT INTO checkin_attempt (activity_id, day, method, step_seconds, error_correction, channel, outcome, reason,
                    took, attempts, millis) VALUES""",
                "ON DUPLICATE KEY UPDATE attempts = attempts + VALUES(attempts), millis = millis + VALUES(millis)",
                counts.stream()
                        .map(counted -> {
                            AttemptKind kind = counted.kind();
                            return new Object[] {
                                kind.activity(), kind.day(), kind.method(), kind.stepSeconds(), kind.errorCorrection(),
                                kind.channel().name(), kind.outcome().name(), kind.reason(), kind.took(), counted.attempts(),
                                counted.millis()
                            };
                        })
                        .toList());
    }

    /** Of one activity since this day. */
    List<Counted> of(ActivityId activity, LocalDate from) {
        return jdbc.query("SELECT * FROM checkin_attempt WHERE activity_id = ? AND day >= ?",
                (row, n) -> new Counted(
                        new AttemptKind(
                                row.getLong("activity_id"), row.getObject("day", LocalDate.class), row.getString("method"),
                                row.getInt("step_seconds"), row.getString("error_correction"), Channel.valueOf(row.getString("channel")),
                                AttemptOutcome.valueOf(row.getString("outcome")), row.getString("reason"), row.getInt("took")),
                        row.getLong("attempts"), row.getLong("millis")),
                activity.value(), from);
    }

    int forgetBefore(LocalDate day, int most) {
        return jdbc.update("DELETE FROM checkin_attempt WHERE day < ? LIMIT ?", day, most);
    }
}
