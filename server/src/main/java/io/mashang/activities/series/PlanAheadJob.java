package io.mashang.activities.series;

import io.mashang.activities.ActivityId;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the sessions of every series planned ahead. Should two nodes ever do it at once, the unique slot decides. */
@Component
class PlanAheadJob implements ScheduledJob {

    private static final int AT_ONCE = 100;

    private final SeriesStore series;
    private final HolidayStore holidays;
    private final PlanSessions planning;
    private final ProgrammeZone zone;
    private final Clock clock;

    PlanAheadJob(SeriesStore series, HolidayStore holidays, PlanSessions planning, ProgrammeZone zone, Clock clock) {
        this.series = series;
        this.holidays = holidays;
        this.planning = planning;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activities-plan-sessions";
    }

    /** Hourly, because it becomes another day at every hour somewhere; a day that is planned costs one query. */
    @Override
    public String cron() {
        return "0 17 * * * *";
    }

    @Override
    public String run(Turn turn) {
        // A zone to the west is still in yesterday: its horizon is asked for a day later.
        LocalDate until = zone.dateOf(clock.instant()).plusDays(PlanSessions.DAYS_AHEAD - 1);
        int activities = 0;
        List<ActivityId> due;
        do {
            due = series.due(until, AT_ONCE);
            due.forEach(activity -> turn.write(() -> planning.replan(activity, holidays.holidays())));
            activities += due.size();
        } while (due.size() == AT_ONCE);
        return activities + " activities planned up to " + until;
    }
}
