package io.mashang.checkin.attendance;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.attendance.AskForRequest.CorrectionRequest;
import io.mashang.checkin.attendance.AskForRequest.LeaveRequest;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** Corrections and leave, for staff. */
@RestController
@RequestMapping("/console/api/activities/{activity}/attendance")
class RequestConsoleController {

    /** @param own entered by the staff member who asks: somebody else decides */
    record AttendanceRequestRow(
            AttendanceRequestId id, String name, String group, ZoneId timeZone, RequestKind kind, LocalDate from, LocalDate until,
            @Nullable Instant at, @Nullable LeavePart part, @Nullable Instant awayFrom, @Nullable Instant awayUntil, String reason,
            RequestState state, Instant askedAt, @Nullable String enteredBy, boolean own, @Nullable String decidedBy,
            @Nullable String decisionReason) {}

    /** @param reason what the person reads; must be there when refused */
    record RequestDecision(boolean approve, @NotNull @Size(max = 200) String reason) {}

    private final RequestStore store;
    private final AskForRequest ask;
    private final DecideRequest decide;
    private final Duties duties;
    private final Roster roster;
    private final KeepAttendancePolicy keep;

    RequestConsoleController(
            RequestStore store, AskForRequest ask, DecideRequest decide, Duties duties, Roster roster,
            KeepAttendancePolicy keep) {
        this.store = store;
        this.ask = ask;
        this.decide = decide;
        this.duties = duties;
        this.roster = roster;
        this.keep = keep;
    }

    @GetMapping("/requests")
    @StaffMay(Permission.CHECKIN_READ)
    Page<AttendanceRequestRow> requests(
            @PathVariable ActivityId activity, PageRequest page, @RequestParam(defaultValue = "WAITING") RequestState state,
            StaffActor actor) {
        ZoneId zone = duties.zone(activity);
        List<AttendanceRequest> found = store.list(activity, state, page.before(), page.rows() + 1);
        Map<ParticipantId, Participant> people = roster.byIds(found.stream().map(AttendanceRequest::participant).toList());
        return Page.of(found, page.rows(), request -> request.id().value())
                .map(request -> row(request, Optional.ofNullable(people.get(request.participant())), zone, actor));
    }

    private static AttendanceRequestRow row(
            AttendanceRequest request, Optional<Participant> person, ZoneId zone, StaffActor actor) {
        AttendanceRequest.Decision decision = request.decision();
        return new AttendanceRequestRow(
                request.id(), person.map(Participant::name).orElse(""), person.map(Participant::group).orElse(""), zone,
                request.kind(), request.from(), request.until(), request.at(), request.part(), request.awayFrom(), request.awayUntil(),
                request.reason(), request.state(), request.askedAt(), request.askedBy() == null ? null : request.askedByName(),
                Objects.equals(request.askedBy(), actor.id().value()), decision == null ? null : decision.by(),
                decision == null ? null : decision.reason());
    }

    @PostMapping("/requests/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.CHECKIN_REVIEW)
    void decideRequest(
            @PathVariable ActivityId activity, @PathVariable AttendanceRequestId id, @Valid @RequestBody RequestDecision decision,
            StaffActor actor) {
        decide.decide(activity, id, decision.approve() ? RequestState.APPROVED : RequestState.REFUSED, decision.reason(), actor);
    }

    /** Staff ask for a person; somebody else decides. */
    @PostMapping("/people/{participant}/corrections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.CHECKIN_REVIEW)
    void enterCorrection(
            @PathVariable ActivityId activity, @PathVariable ParticipantId participant, @Valid @RequestBody CorrectionRequest request,
            StaffActor actor) {
        ask.correction(person(activity, participant), request, actor);
    }

    @PostMapping("/people/{participant}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.CHECKIN_REVIEW)
    void enterLeave(
            @PathVariable ActivityId activity, @PathVariable ParticipantId participant, @Valid @RequestBody LeaveRequest request,
            StaffActor actor) {
        ask.leave(person(activity, participant), request, actor);
    }

    private Participant person(ActivityId activity, ParticipantId id) {
        return Optional.ofNullable(roster.byIds(List.of(id)).get(id))
                .filter(person -> person.activity().equals(activity))
                .orElseThrow(() -> new Refused(ActivitiesProblem.PARTICIPANT_UNKNOWN));
    }

    @GetMapping("/policy")
    @StaffMay(Permission.ACTIVITIES_READ)
    AttendancePolicy attendancePolicy(@PathVariable ActivityId activity) {
        duties.zone(activity);
        return store.policy(activity);
    }

    @PutMapping("/policy")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    AttendancePolicy changeAttendancePolicy(
            @PathVariable ActivityId activity, @Valid @RequestBody AttendancePolicy policy, StaffActor actor) {
        return keep.keep(activity, policy, actor);
    }
}
