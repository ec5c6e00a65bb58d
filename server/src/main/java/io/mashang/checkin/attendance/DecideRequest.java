package io.mashang.checkin.attendance;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Participant;
import io.mashang.activities.Roster;
import io.mashang.checkin.AttendanceRequestId;
import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.attendance.AttendanceRequest.Decision;
import io.mashang.identity.StaffLinks;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves or refuses what somebody asked for; nobody decides what they entered or asked for themselves. Saying the same twice changes nothing. */
@Component
class DecideRequest {

    private final RequestStore store;
    private final Roster roster;
    private final StaffLinks links;
    private final AuditTrail audit;
    private final Clock clock;

    DecideRequest(RequestStore store, Roster roster, StaffLinks links, AuditTrail audit, Clock clock) {
        this.store = store;
        this.roster = roster;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void decide(ActivityId activity, AttendanceRequestId id, RequestState state, String reason, StaffActor actor) {
        AttendanceRequest request = mustFind(activity, id);
        if (Objects.equals(request.askedBy(), actor.id().value())) {
            throw new Refused(CheckinProblem.OWN_REQUEST);
        }
        if (isAbout(request, actor)) {
            throw new Refused(CheckinProblem.REQUEST_ABOUT_YOURSELF);
        }
        if (state == RequestState.REFUSED && reason.isBlank()) {
            throw new Refused(CheckinProblem.REASON_MISSING);
        }
        if (!store.decide(id, state, new Decision(actor.displayName(), clock.instant(), reason.strip()))) {
            if (mustFind(activity, id).state() == state) {
                return;
            }
            throw new Refused(CheckinProblem.DECIDED_ALREADY);
        }
        if (state == RequestState.REFUSED && request.kind() != RequestKind.LEAVE) {
            store.giveBackCorrection(request.participant(), YearMonth.from(request.from()));
        }
        audit.record(actor, state == RequestState.APPROVED ? "checkin.request-approved" : "checkin.request-refused",
                "attendance-request:" + id.text(), Map.of("kind", request.kind().name()));
    }

    /** Where a staff account is linked to a phone, we know who is who. */
    private boolean isAbout(AttendanceRequest request, StaffActor actor) {
        Participant person = roster.byIds(List.of(request.participant())).get(request.participant());
        return person != null && links.memberOf(actor.id()).filter(self -> self.equals(person.member())).isPresent();
    }

    private AttendanceRequest mustFind(ActivityId activity, AttendanceRequestId id) {
        return store.find(activity, id).orElseThrow(() -> new Refused(CheckinProblem.REQUEST_UNKNOWN));
    }
}
