package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Duties;
import io.mashang.activities.Duties.OwnEntry;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.attendance.AskForRequest.CorrectionRequest;
import io.mashang.checkin.attendance.AskForRequest.LeaveRequest;
import io.mashang.checkin.attendance.DayResults.DayResult;
import io.mashang.checkin.model.DayState;
import io.mashang.checkin.model.WorkDay.Passing;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.problem.Refused;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own working days, and what they ask for about them. */
@RestController
@RequestMapping("/app/api/attendance")
@ForMembers
class MyAttendanceController {

    record MyDay(
            LocalDate day, @Nullable String shift, @Nullable Instant startsAt, @Nullable Instant endsAt, DayState state,
            int lateMinutes, int earlyMinutes, @Nullable Instant in, @Nullable Instant out) {

        static MyDay of(DayResult result) {
            var shift = result.shift();
            return new MyDay(
                    result.day(), shift == null ? null : shift.name(), shift == null ? null : shift.startsAt(),
                    shift == null ? null : shift.endsAt(), result.work().state(), result.work().lateMinutes(),
                    result.work().earlyMinutes(), at(result.work().in()), at(result.work().out()));
        }

        private static @Nullable Instant at(@Nullable Passing passing) {
            return passing == null ? null : passing.at();
        }
    }

    /** @param decisionReason in the words of who decided; null while it waits */
    record MyRequest(
            AttendanceRequestId id, RequestKind kind, LocalDate from, LocalDate until, @Nullable Instant at, @Nullable LeavePart part,
            String reason, RequestState state, @Nullable String decisionReason) {

        static MyRequest of(AttendanceRequest request) {
            AttendanceRequest.Decision decision = request.decision();
            return new MyRequest(
                    request.id(), request.kind(), request.from(), request.until(), request.at(), request.part(), request.reason(),
                    request.state(), decision == null ? null : decision.reason());
        }
    }

    /** @param days of the month that are planned */
    record MyAttendance(
            ActivityId activity, String title, ZoneId timeZone, int correctionDays, int correctionsPerMonth, List<MyDay> days,
            List<MyRequest> requests) {}

    record MyMonth(List<MyAttendance> activities) {}

    private final Duties duties;
    private final DayResults results;
    private final RequestStore store;
    private final AskForRequest ask;
    private final Roster roster;

    MyAttendanceController(Duties duties, DayResults results, RequestStore store, AskForRequest ask, Roster roster) {
        this.duties = duties;
        this.results = results;
        this.store = store;
        this.ask = ask;
        this.roster = roster;
    }

    @GetMapping
    MyMonth month(@RequestParam YearMonth month, Caller caller) {
        LocalDate from = month.atDay(1);
        LocalDate until = month.atEndOfMonth();
        return new MyMonth(duties.entriesOf(new MemberId(caller.subject()), from, until).stream()
                .map(entry -> attendance(entry, from, until))
                .toList());
    }

    private MyAttendance attendance(OwnEntry entry, LocalDate from, LocalDate until) {
        AttendancePolicy policy = store.policy(entry.activity());
        return new MyAttendance(
                entry.activity(), entry.title(), entry.zone(), policy.correctionDays(), policy.correctionsPerMonth(),
                results.of(entry.activity(), List.of(entry.participant()), from, until).stream()
                        .filter(result -> result.work().state() != DayState.UNPLANNED)
                        .map(MyDay::of)
                        .toList(),
                store.of(List.of(entry.participant()), null, from, until).stream().map(MyRequest::of).toList());
    }

    @PostMapping("/{activity}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    MyRequest askForCorrection(@PathVariable ActivityId activity, @Valid @RequestBody CorrectionRequest request, Caller caller) {
        return MyRequest.of(ask.correction(self(activity, caller), request, null));
    }

    @PostMapping("/{activity}/leave")
    @ResponseStatus(HttpStatus.CREATED)
    MyRequest askForLeave(@PathVariable ActivityId activity, @Valid @RequestBody LeaveRequest request, Caller caller) {
        return MyRequest.of(ask.leave(self(activity, caller), request, null));
    }

    private Participant self(ActivityId activity, Caller caller) {
        return roster.find(new Roster.Entrant(activity, new MemberId(caller.subject())))
                .filter(Participant::listed)
                .orElseThrow(() -> new Refused(CheckinProblem.NOT_ON_ROSTER));
    }
}
