package io.mashang.activities.series;

import io.mashang.activities.ActivityId;
import io.mashang.activities.model.Holidays;
import io.mashang.activities.model.SeriesChange;
import io.mashang.platform.clock.ProgrammeZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the sessions of every series planned ahead. It may run on several nodes at once: the unique slot decides. */
@Component
class PlanAheadJob {

    private static final int AT_ONCE = 100;

    private final SeriesStore series;
    private final HolidayStore holidays;
    private final PlanSessions planning;
    private final TransactionTemplate transaction;
    private final ProgrammeZone zone;
    private final Clock clock;

    PlanAheadJob(
            SeriesStore series, HolidayStore holidays, PlanSessions planning, TransactionTemplate transaction, ProgrammeZone zone,
            Clock clock) {
        this.series = series;
        this.holidays = holidays;
        this.planning = planning;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
    }

    /** Hourly, so that a node that was down at one hour makes up for it at the next; a day that is planned costs nothing. */
    @Scheduled(cron = "0 17 * * * *")
    void planAhead() {
        // A zone to the west is still in yesterday: its horizon is asked for a day later.
        LocalDate until = zone.dateOf(clock.instant()).plusDays(PlanSessions.DAYS_AHEAD - 1);
        List<ActivityId> due;
        do {
            due = series.due(until, AT_ONCE);
            due.forEach(activity -> replan(activity, holidays.holidays()));
        } while (due.size() == AT_ONCE);
    }

    /** Plans one series anew; empty when there is none any more. */
    Optional<SeriesChange> replan(ActivityId activity, Holidays calendar) {
        return Optional.ofNullable(transaction.execute(status -> series.lock(activity)
                .flatMap(locked -> series.find(activity).map(stored -> planning.plan(activity, locked, stored, calendar)))
                .orElse(null)));
    }
}
