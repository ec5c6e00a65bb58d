package io.mashang.activities.shift;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.HolidayRule;
import io.mashang.activities.model.Holidays;
import io.mashang.activities.model.WeekPattern;
import io.mashang.activities.series.HolidayStore;
import io.mashang.activities.shift.DutyStore.DutyRow;
import io.mashang.activities.shift.ShiftStore.Frame;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans who works which shift: single days, a week's pattern over many, or a week once more. Each is safe to do twice. */
@Component
class ArrangeDuties {

    private static final int MOST_DAYS = 62;
    private static final int MOST_DUTIES = 30_000;
    private static final int PEOPLE_AT_ONCE = 500;

    /** What becomes of one person's day. */
    enum Plan {
        SHIFT,
        REST,
        NONE
    }

    /** One cell of the week. */
    record Cell(ParticipantId participant, LocalDate day, Plan plan, @Nullable ShiftId shift) {}

    /**
     * What planning does.
     *
     * @param replaced days that were planned otherwise and are overwritten
     * @param kept days that were planned otherwise and stay
     */
    record Planned(int people, int days, int replaced, int kept) {}

    private record Place(ParticipantId participant, LocalDate day) {}

    /** What is to be written, and over what. */
    private record Draft(List<DutyRow> rows, boolean overwrite, Planned numbers) {}

    private final ShiftStore shifts;
    private final DutyStore duties;
    private final Roster roster;
    private final HolidayStore holidays;
    private final AuditTrail audit;

    ArrangeDuties(ShiftStore shifts, DutyStore duties, Roster roster, HolidayStore holidays, AuditTrail audit) {
        this.shifts = shifts;
        this.duties = duties;
        this.roster = roster;
        this.holidays = holidays;
        this.audit = audit;
    }

    @Transactional
    public void set(ActivityId activity, List<Cell> cells, StaffActor actor) {
        mustBeOpen(activity);
        mustBelong(activity, cells.stream().map(Cell::participant).collect(Collectors.toSet()));
        Map<ShiftId, Integer> versions = versions(activity, cells.stream().map(Cell::shift).toList());
        List<DutyRow> rows = new ArrayList<>();
        for (Cell cell : cells) {
            switch (cell.plan()) {
                case SHIFT -> rows.add(row(cell.participant(), cell.day(), mustHave(cell.shift()), versions));
                case REST -> rows.add(row(cell.participant(), cell.day(), null, versions));
                case NONE -> duties.remove(cell.participant(), cell.day());
            }
        }
        duties.write(activity, rows, true);
        audit.record(actor, "activities.duties-set", subject(activity), Map.of("days", cells.size()));
    }

    @Transactional
    public Planned previewFill(ActivityId activity, FillRequest request) {
        return fillDraft(activity, request).numbers();
    }

    @Transactional
    public Planned fill(ActivityId activity, FillRequest request, StaffActor actor) {
        Draft draft = fillDraft(activity, request);
        duties.write(activity, draft.rows(), draft.overwrite());
        audit.record(actor, "activities.duties-filled", subject(activity), Map.of(
                "from", request.from().toString(), "until", request.until().toString(), "people", draft.numbers().people(),
                "days", draft.numbers().days()));
        return draft.numbers();
    }

    private Draft fillDraft(ActivityId activity, FillRequest request) {
        mustBeOpen(activity);
        long days = ChronoUnit.DAYS.between(request.from(), request.until()) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused(ActivitiesProblem.DUTY_SPAN_INVALID);
        }
        List<ParticipantId> people = people(activity, request.group(), request.participants(), (int) days);
        Map<ShiftId, Integer> versions = versions(activity, request.week());
        WeekPattern pattern = new WeekPattern(request.week(), request.holidays());
        Holidays calendar = holidays.holidays();
        List<DutyRow> rows = new ArrayList<>();
        for (ParticipantId person : people) {
            request.from().datesUntil(request.until().plusDays(1))
                    .forEach(day -> rows.add(row(person, day, pattern.on(day, calendar).orElse(null), versions)));
        }
        return draft(rows, request.overwrite());
    }

    @Transactional
    public Planned previewCopy(ActivityId activity, CopyWeekRequest request) {
        return copyDraft(activity, request).numbers();
    }

    @Transactional
    public Planned copyWeek(ActivityId activity, CopyWeekRequest request, StaffActor actor) {
        Draft draft = copyDraft(activity, request);
        duties.write(activity, draft.rows(), true);
        audit.record(actor, "activities.week-copied", subject(activity), Map.of(
                "week", request.week().toString(), "weeks", request.weeks(), "people", draft.numbers().people(), "days",
                draft.numbers().days()));
        return draft.numbers();
    }

    private Draft copyDraft(ActivityId activity, CopyWeekRequest request) {
        mustBeOpen(activity);
        List<DutyRow> week = new ArrayList<>();
        List<ParticipantId> people = people(activity, request.group(), null, request.weeks() * WeekPattern.DAYS);
        chunks(people).forEach(some ->
                week.addAll(duties.of(some, request.week(), request.week().plusDays(WeekPattern.DAYS - 1))));
        // A shift that is out of use is not planned anew: its days are not copied.
        Map<ShiftId, Integer> versions = inUse(activity, week.stream().map(DutyRow::shift).toList());
        Set<LocalDate> off = request.holidays() == HolidayRule.IGNORE ? Set.of() : holidays.holidays().off();
        List<DutyRow> rows = new ArrayList<>();
        for (DutyRow duty : week) {
            if (duty.shift() != null && !versions.containsKey(duty.shift())) {
                continue;
            }
            for (int ahead = 1; ahead <= request.weeks(); ahead++) {
                LocalDate day = duty.day().plusWeeks(ahead);
                rows.add(row(duty.participant(), day, off.contains(day) ? null : duty.shift(), versions));
            }
        }
        return draft(rows, true);
    }

    private Draft draft(List<DutyRow> rows, boolean overwrite) {
        Map<Place, @Nullable ShiftId> wanted = new HashMap<>();
        rows.forEach(row -> wanted.put(new Place(row.participant(), row.day()), row.shift()));
        List<LocalDate> days = rows.stream().map(DutyRow::day).distinct().sorted().toList();
        List<ParticipantId> people = rows.stream().map(DutyRow::participant).distinct().toList();
        int different = 0;
        for (List<ParticipantId> some : chunks(people)) {
            for (DutyRow there : duties.of(some, days.getFirst(), days.getLast())) {
                Place place = new Place(there.participant(), there.day());
                different += wanted.containsKey(place) && !Objects.equals(wanted.get(place), there.shift()) ? 1 : 0;
            }
        }
        return new Draft(rows, overwrite, new Planned(
                people.size(), overwrite ? rows.size() : rows.size() - different, overwrite ? different : 0, overwrite ? 0 : different));
    }

    private static List<List<ParticipantId>> chunks(List<ParticipantId> people) {
        List<List<ParticipantId>> chunks = new ArrayList<>();
        for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
            chunks.add(people.subList(from, Math.min(from + PEOPLE_AT_ONCE, people.size())));
        }
        return chunks;
    }

    /** Refused when there are too many of them for so many days. */
    private List<ParticipantId> people(
            ActivityId activity, @Nullable String group, @Nullable List<ParticipantId> some, int days) {
        if (some != null) {
            mustBelong(activity, new HashSet<>(some));
            return some.stream().distinct().toList();
        }
        List<ParticipantId> people = new ArrayList<>();
        List<Participant> chunk;
        long before = Long.MAX_VALUE;
        do {
            chunk = roster.listedIn(activity, group, "", before, PEOPLE_AT_ONCE);
            chunk.forEach(person -> people.add(person.id()));
            before = chunk.isEmpty() ? before : chunk.getLast().id().value();
            if ((long) people.size() * days > MOST_DUTIES) {
                throw new Refused(ActivitiesProblem.DUTIES_TOO_MANY);
            }
        } while (chunk.size() == PEOPLE_AT_ONCE);
        return people;
    }

    private void mustBelong(ActivityId activity, Collection<ParticipantId> people) {
        Map<ParticipantId, Participant> known = roster.byIds(people);
        if (!people.stream().allMatch(id -> {
            Participant person = known.get(id);
            return person != null && person.activity().equals(activity);
        })) {
            throw new Refused(ActivitiesProblem.PARTICIPANT_UNKNOWN);
        }
    }

    /** The versions of these shifts by now; refused when one is out of use. */
    private Map<ShiftId, Integer> versions(ActivityId activity, Collection<? extends @Nullable ShiftId> wanted) {
        Map<ShiftId, Integer> versions = inUse(activity, wanted);
        if (!versions.keySet().containsAll(wanted.stream().filter(Objects::nonNull).toList())) {
            throw new Refused(ActivitiesProblem.SHIFT_UNKNOWN);
        }
        return versions;
    }

    private Map<ShiftId, Integer> inUse(ActivityId activity, Collection<? extends @Nullable ShiftId> wanted) {
        Set<ShiftId> ids = new HashSet<>();
        for (ShiftId id : wanted) {
            if (id != null) {
                ids.add(id);
            }
        }
        return shifts.lock(activity, ids).stream().collect(Collectors.toMap(StoredShift::id, StoredShift::version));
    }

    private static ShiftId mustHave(@Nullable ShiftId shift) {
        if (shift == null) {
            throw new Refused(ActivitiesProblem.SHIFT_UNKNOWN);
        }
        return shift;
    }

    private static DutyRow row(ParticipantId person, LocalDate day, @Nullable ShiftId shift, Map<ShiftId, Integer> versions) {
        return new DutyRow(person, day, shift, shift == null ? null : versions.get(shift));
    }

    private void mustBeOpen(ActivityId activity) {
        Frame frame = shifts.frame(activity).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN));
        if (frame.archived()) {
            throw new Refused(ActivitiesProblem.ARCHIVED);
        }
    }

    private static String subject(ActivityId activity) {
        return "activity:" + activity.text();
    }
}
