package io.mashang.activities.shift;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Duty;
import io.mashang.activities.shift.DutyStore.OpenTime;
import io.mashang.activities.shift.DutyStore.PlannedShift;
import io.mashang.platform.problem.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds shifts that somebody is to work and nobody can check in to in time: whoever comes would count as absent. */
@Component
class ShiftsWithoutSessions {

    /** @param shift in moments of that day */
    record Uncovered(LocalDate day, Duty.Shift shift) {}

    private record Version(long shift, int version) {}

    private static final Duration LONGEST_SHIFT = Duration.ofDays(2);

    private final ShiftStore shifts;
    private final DutyStore duties;

    ShiftsWithoutSessions(ShiftStore shifts, DutyStore duties) {
        this.shifts = shifts;
        this.duties = duties;
    }

    List<Uncovered> between(ActivityId activity, LocalDate from, LocalDate until) {
        ZoneId zone = shifts.frame(activity).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN)).zone();
        List<PlannedShift> planned = duties.planned(activity, from, until);
        if (planned.isEmpty()) {
            return List.of();
        }
        Map<Version, StoredShift> known = shifts.versions(activity).stream()
                .collect(Collectors.toMap(shift -> new Version(shift.id().value(), shift.version()), Function.identity()));
        List<OpenTime> open = duties.openTimes(
                activity, from.atStartOfDay(zone).toInstant().minus(LONGEST_SHIFT),
                until.atStartOfDay(zone).toInstant().plus(LONGEST_SHIFT));
        return planned.stream()
                .map(each -> uncovered(each, known.get(new Version(each.shift().value(), each.version())), zone))
                .filter(Objects::nonNull)
                .filter(each -> open.stream().noneMatch(time -> takes(time, each.shift())))
                .toList();
    }

    private static @Nullable Uncovered uncovered(PlannedShift planned, @Nullable StoredShift shift, ZoneId zone) {
        return shift == null
                ? null
                : new Uncovered(planned.day(), shift.hours().on(planned.day(), zone, shift.id(), shift.name(), shift.colour()));
    }

    private static boolean takes(OpenTime time, Duty.Shift shift) {
        return !time.opensAt().isAfter(shift.lateAfter()) && time.closesAt().isAfter(shift.opensAt());
    }
}
