package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duty;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a correction or for leave. Asking for the very same once more finds the request that is there. */
@Component
class AskForRequest {

    /** @param time by the clock of the activity; after midnight it belongs to a night that began on that day */
    record CorrectionRequest(
            @NotNull LocalDate day, boolean out, @NotNull LocalTime time, @NotBlank @Size(max = 200) String reason) {}

    /** @param from with {@code HOURS}, as {@code until}: by the clock of the activity */
    record LeaveRequest(
            @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, @NotNull LeavePart part, @Nullable LocalTime from,
            @Nullable LocalTime until, @NotBlank @Size(max = 200) String reason) {}

    private final RequestStore store;
    private final Duties duties;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    AskForRequest(RequestStore store, Duties duties, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param actor the staff member who asks for the person; null when the person does */
    @Transactional
    public AttendanceRequest correction(Participant person, CorrectionRequest wanted, @Nullable StaffActor actor) {
        ActivityId activity = person.activity();
        ZoneId zone = duties.zone(activity);
        AttendancePolicy policy = store.policy(activity);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (wanted.day().isAfter(today) || wanted.day().isBefore(today.minusDays(policy.correctionDays()))) {
            throw new Refused(CheckinProblem.CORRECTION_TOO_LATE, Map.of("days", policy.correctionDays()));
        }
        Instant at = moment(activity, person.id(), wanted.day(), wanted.time(), zone);
        if (at.isAfter(clock.instant())) {
            throw new Refused(CheckinProblem.CORRECTION_OUTSIDE_SHIFT);
        }
        RequestKind kind = wanted.out() ? RequestKind.CORRECTION_OUT : RequestKind.CORRECTION_IN;
        AttendanceRequest request = asked(person, kind, wanted.day(), wanted.day(), at, null, null, null, wanted.reason(), actor);
        AttendanceRequest kept = keep(request, person, actor);
        if (kept.id().equals(request.id())
                && !store.countCorrection(person.id(), YearMonth.from(wanted.day()), policy.correctionsPerMonth())) {
            throw new Refused(CheckinProblem.CORRECTIONS_USED_UP, Map.of("most", policy.correctionsPerMonth()));
        }
        return kept;
    }

    /** As {@link #correction}. */
    @Transactional
    public AttendanceRequest leave(Participant person, LeaveRequest wanted, @Nullable StaffActor actor) {
        ActivityId activity = person.activity();
        ZoneId zone = duties.zone(activity);
        boolean spanFits = !wanted.lastDay().isBefore(wanted.firstDay())
                && wanted.lastDay().isBefore(wanted.firstDay().plusDays(RequestStore.LONGEST_LEAVE_DAYS));
        boolean oneDay = wanted.part() == LeavePart.WHOLE || wanted.firstDay().equals(wanted.lastDay());
        if (!spanFits || !oneDay) {
            throw new Refused(CheckinProblem.LEAVE_SPAN_INVALID);
        }
        Instant from = null;
        Instant until = null;
        if (wanted.part() == LeavePart.HOURS) {
            if (wanted.from() == null || wanted.until() == null) {
                throw new Refused(CheckinProblem.LEAVE_SPAN_INVALID);
            }
            from = moment(activity, person.id(), wanted.firstDay(), wanted.from(), zone);
            until = moment(activity, person.id(), wanted.firstDay(), wanted.until(), zone);
            if (!from.isBefore(until)) {
                throw new Refused(CheckinProblem.LEAVE_SPAN_INVALID);
            }
        }
        return keep(asked(
                person, RequestKind.LEAVE, wanted.firstDay(), wanted.lastDay(), null, wanted.part(), from, until, wanted.reason(),
                actor), person, actor);
    }

    private AttendanceRequest asked(
            Participant person, RequestKind kind, LocalDate from, LocalDate until, @Nullable Instant at, @Nullable LeavePart part,
            @Nullable Instant awayFrom, @Nullable Instant awayUntil, String reason, @Nullable StaffActor actor) {
        return new AttendanceRequest(
                new AttendanceRequestId(ids.next()), person.activity(), person.id(), kind, from, until, at, part, awayFrom, awayUntil, reason.strip(),
                RequestState.WAITING, clock.instant(), actor == null ? null : actor.id().value(),
                actor == null ? "" : actor.displayName(), null);
    }

    private AttendanceRequest keep(AttendanceRequest request, Participant person, @Nullable StaffActor actor) {
        AttendanceRequest there = store.insertIfNew(request, person.member());
        if (!there.id().equals(request.id()) && !there.isSameAs(request)) {
            throw new Refused(CheckinProblem.REQUESTED_ALREADY);
        }
        if (there.id().equals(request.id()) && actor != null) {
            audit.record(actor, "checkin.request-entered", "attendance-request:" + there.id().text(), Map.of("kind", there.kind().name()));
        }
        return there;
    }

    /** Where the clock shows this inside the window of the person's shift; refused when it never does. */
    private Instant moment(ActivityId activity, ParticipantId person, LocalDate day, LocalTime time, ZoneId zone) {
        Duty.Shift shift = duties.of(activity, List.of(person), day, day).stream()
                .map(Duty::shift)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refused(CheckinProblem.CORRECTION_OUTSIDE_SHIFT));
        return List.of(day, day.plusDays(1), day.minusDays(1)).stream()
                .map(each -> each.atTime(time).atZone(zone).toInstant())
                .filter(moment -> !moment.isBefore(shift.opensAt()) && moment.isBefore(shift.closesAt()))
                .findFirst()
                .orElseThrow(() -> new Refused(CheckinProblem.CORRECTION_OUTSIDE_SHIFT));
    }
}
