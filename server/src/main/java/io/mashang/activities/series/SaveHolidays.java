package io.mashang.activities.series;

import io.mashang.activities.model.Holidays;
import io.mashang.activities.model.SeriesChange;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the list of public holidays and plans every series anew that minds it, one by one. Saving the same list again
 * changes nothing, and brings a planning that was cut off to its end.
 */
@Component
class SaveHolidays {

    private final HolidayStore holidays;
    private final SeriesStore series;
    private final PlanSessions planning;
    private final AuditTrail audit;
    private final KnownSessions known;
    private final TransactionTemplate transaction;

    SaveHolidays(
            HolidayStore holidays, SeriesStore series, PlanSessions planning, AuditTrail audit, KnownSessions known,
            TransactionTemplate transaction) {
        this.holidays = holidays;
        this.series = series;
        this.planning = planning;
        this.audit = audit;
        this.known = known;
        this.transaction = transaction;
    }

    List<SeriesChange> preview(List<HolidayDay> days) {
        Holidays calendar = HolidayStore.of(days);
        return series.mindingHolidays().stream()
                .flatMap(activity -> series.find(activity).stream()
                        .map(stored -> planning.change(activity, series.zone(activity), stored, calendar)))
                .toList();
    }

    List<SeriesChange> save(List<HolidayDay> days, StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            holidays.replaceAll(days);
            audit.record(actor, "activities.holidays-saved", "holidays:all", Map.of("days", days.size()));
        });
        Holidays calendar = holidays.holidays();
        List<SeriesChange> changes = new ArrayList<>();
        series.mindingHolidays().forEach(activity -> planning.replan(activity, calendar).ifPresent(changes::add));
        known.forgetAll();
        return changes;
    }
}
