package io.mashang.checkin.policy;

import io.mashang.activities.ActivityId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PolicyStore {

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CheckInPolicy> find(ActivityId activity) {
        return jdbc.sql("SELECT decide_within_hours, two_people, points, face FROM checkin_policy WHERE activity_id = ?")
                .param(activity.value())
                .query((row, n) -> new CheckInPolicy(
                        row.getObject("decide_within_hours", Integer.class), row.getBoolean("two_people"),
                        row.getInt("points"), row.getBoolean("face")))
                .optional();
    }

    void keep(ActivityId activity, CheckInPolicy policy) {
        jdbc.sql("""
                INSERT INTO checkin_policy (activity_id, decide_within_hours, two_people, points, face) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE decide_within_hours = VALUES(decide_within_hours), two_people = VALUES(two_people),
                    points = VALUES(points), face = VALUES(face)""")
                .params(Arrays.asList(activity.value(), policy.decideWithinHours(), policy.twoPeople(), policy.points(), policy.face()))
                .update();
    }

    /** What waits already is due by the new policy, counted from when it began to wait. */
    void moveDeadlines(ActivityId activity, CheckInPolicy policy) {
        jdbc.sql("""
                UPDATE checkin_review SET due_at = TIMESTAMPADD(HOUR, ?, waiting_since)
                WHERE activity_id = ? AND stage = 'WAITING'""")
                .params(Arrays.asList(policy.decideWithinHours(), activity.value()))
                .update();
    }
}
