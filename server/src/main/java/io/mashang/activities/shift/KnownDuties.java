package io.mashang.activities.shift;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duty;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.activities.ShiftId;
import io.mashang.activities.shift.DutyStore.DutyRow;
import io.mashang.identity.MemberId;
import io.mashang.platform.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class KnownDuties implements Duties {

    private record Version(@Nullable ShiftId shift, @Nullable Integer version) {}

    private final ShiftStore shifts;
    private final DutyStore duties;

    KnownDuties(ShiftStore shifts, DutyStore duties) {
        this.shifts = shifts;
        this.duties = duties;
    }

    @Override
    public ZoneId zone(ActivityId activity) {
        return shifts.frame(activity).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN)).zone();
    }

    @Override
    public List<Duty> of(ActivityId activity, Collection<ParticipantId> people, LocalDate from, LocalDate until) {
        List<DutyRow> rows = duties.of(people, from, until);
        if (rows.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone(activity);
        Map<Version, StoredShift> known = shifts.versions(activity).stream()
                .collect(Collectors.toMap(shift -> new Version(shift.id(), shift.version()), Function.identity()));
        return rows.stream()
                .map(row -> new Duty(row.participant(), row.day(), shift(row, known, zone)))
                .toList();
    }

    private static Duty.@Nullable Shift shift(DutyRow row, Map<Version, StoredShift> known, ZoneId zone) {
        StoredShift shift = known.get(new Version(row.shift(), row.version()));
        return shift == null ? null : shift.hours().on(row.day(), zone, shift.id(), shift.name(), shift.colour());
    }

    @Override
    public List<SessionId> sessions(ActivityId activity, Instant from, Instant until) {
        return duties.sessions(activity, from, until);
    }

    @Override
    public List<OwnEntry> entriesOf(MemberId member, LocalDate from, LocalDate until) {
        return duties.entriesOf(member, from, until);
    }
}
