package io.mashang.activities.shift;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duty;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.ShiftColour;
import io.mashang.activities.ShiftId;
import io.mashang.activities.shift.ArrangeDuties.Cell;
import io.mashang.activities.shift.ArrangeDuties.Plan;
import io.mashang.activities.shift.ArrangeDuties.Planned;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/activities/{activity}/duties")
class DutyConsoleController {

    private static final int MOST_DAYS_SHOWN = 31;

    /** A planned day; without a shift it is a day of rest. */
    record DutyCell(LocalDate day, @Nullable DutyShift shift) {

        static DutyCell of(Duty duty) {
            Duty.Shift shift = duty.shift();
            return new DutyCell(duty.day(), shift == null
                    ? null
                    : new DutyShift(shift.id(), shift.name(), shift.colour(), shift.startsAt(), shift.endsAt()));
        }
    }

    record DutyShift(ShiftId id, String name, ShiftColour colour, Instant startsAt, Instant endsAt) {}

    /** @param days those that are planned */
    record PersonDuties(ParticipantId participantId, String name, String group, List<DutyCell> days) {}

    /** @param shift asked for with {@code SHIFT} only */
    record CellRequest(@NotNull ParticipantId participant, @NotNull LocalDate day, @NotNull Plan plan, @Nullable ShiftId shift) {}

    record DutiesRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid CellRequest> cells) {}

    record ShiftAlone(LocalDate day, String shift) {}

    record ShiftsAlone(List<ShiftAlone> items) {}

    private final Duties duties;
    private final Roster roster;
    private final ArrangeDuties arrange;
    private final ShiftsWithoutSessions alone;

    DutyConsoleController(Duties duties, Roster roster, ArrangeDuties arrange, ShiftsWithoutSessions alone) {
        this.duties = duties;
        this.roster = roster;
        this.arrange = arrange;
        this.alone = alone;
    }

    /** People on the roster with their plan, newest entry first. */
    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    Page<PersonDuties> duties(
            @PathVariable ActivityId activity, PageRequest page, @RequestParam LocalDate from, @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable String group) {
        mustBeShort(from, until);
        duties.zone(activity);
        List<Participant> people = roster.listedIn(activity, group, page.search(), page.before(), page.rows() + 1);
        Map<ParticipantId, List<Duty>> planned = duties.of(activity, people.stream().map(Participant::id).toList(), from, until).stream()
                .collect(Collectors.groupingBy(Duty::participant));
        return Page.of(people, page.rows(), person -> person.id().value())
                .map(person -> new PersonDuties(
                        person.id(), person.name(), person.group(),
                        planned.getOrDefault(person.id(), List.of()).stream().map(DutyCell::of).toList()));
    }

    /** Shifts of these days that nobody can check in to. */
    @GetMapping("/without-sessions")
    @StaffMay(Permission.ACTIVITIES_READ)
    ShiftsAlone withoutSessions(
            @PathVariable ActivityId activity, @RequestParam LocalDate from, @RequestParam LocalDate until) {
        mustBeShort(from, until);
        return new ShiftsAlone(alone.between(activity, from, until).stream()
                .map(each -> new ShiftAlone(each.day(), each.shift().name()))
                .toList());
    }

    private static void mustBeShort(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || from.plusDays(MOST_DAYS_SHOWN).compareTo(until) <= 0) {
            throw new Refused(ActivitiesProblem.DUTY_SPAN_INVALID);
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.ACTIVITIES_WRITE)
    void setDuties(@PathVariable ActivityId activity, @Valid @RequestBody DutiesRequest request, StaffActor actor) {
        arrange.set(activity, request.cells().stream()
                .map(cell -> new Cell(cell.participant(), cell.day(), cell.plan(), cell.shift()))
                .toList(), actor);
    }

    @PostMapping("/fill/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    Planned previewFill(@PathVariable ActivityId activity, @Valid @RequestBody FillRequest request) {
        return arrange.previewFill(activity, request);
    }

    @PostMapping("/fill")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    Planned fillDuties(@PathVariable ActivityId activity, @Valid @RequestBody FillRequest request, StaffActor actor) {
        return arrange.fill(activity, request, actor);
    }

    @PostMapping("/copy-week/preview")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    Planned previewCopy(@PathVariable ActivityId activity, @Valid @RequestBody CopyWeekRequest request) {
        return arrange.previewCopy(activity, request);
    }

    @PostMapping("/copy-week")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    Planned copyWeek(@PathVariable ActivityId activity, @Valid @RequestBody CopyWeekRequest request, StaffActor actor) {
        return arrange.copyWeek(activity, request, actor);
    }
}
