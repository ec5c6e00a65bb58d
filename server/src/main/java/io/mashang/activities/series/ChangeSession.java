package io.mashang.activities.series;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.SessionId;
import io.mashang.activities.SessionsWithCheckIns;
import io.mashang.activities.model.SessionTimes;
import io.mashang.activities.series.SlotStore.OneSession;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cancels, reinstates and moves one session. Cancelling or reinstating twice changes nothing. */
@Component
class ChangeSession {

    private final SlotStore slots;
    private final SessionsWithCheckIns checkIns;
    private final AuditTrail audit;
    private final KnownSessions known;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeSession(
            SlotStore slots, SessionsWithCheckIns checkIns, AuditTrail audit, KnownSessions known, TransactionTemplate transaction,
            Clock clock) {
        this.slots = slots;
        this.checkIns = checkIns;
        this.audit = audit;
        this.known = known;
        this.transaction = transaction;
        this.clock = clock;
    }

    void cancel(SessionId id, String reason, StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            OneSession session = mustFind(id);
            if (slots.cancel(id, reason.strip(), clock.instant())) {
                audit.record(actor, "activities.session-cancelled", subject(id), Map.of("activity", session.activity().text(), "reason", reason));
            } else if (!session.cancelled()) {
                throw new Refused(ActivitiesProblem.SESSION_OVER);
            }
        });
        known.forgetAll();
    }

    void reinstate(SessionId id, StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            OneSession session = mustFind(id);
            if (slots.reinstate(id)) {
                audit.record(actor, "activities.session-reinstated", subject(id), Map.of("activity", session.activity().text()));
            }
        });
        known.forgetAll();
    }

    /** A session that has opened or has check-ins stays where it is. Its check-in opens and grows late as long before and after as it did. */
    void move(SessionId id, Instant startsAt, Instant endsAt, StaffActor actor) {
        transaction.executeWithoutResult(status -> {
            OneSession session = mustFind(id);
            SessionTimes before = session.times();
            SessionTimes after = new SessionTimes(startsAt, endsAt, before.opensBeforeMinutes(), before.lateAfterMinutes(), endsAt);
            if (!after.areInOrder()) {
                throw new Refused(ActivitiesProblem.SESSION_TIMES_INVALID);
            }
            if (!checkIns.among(List.of(id)).isEmpty() || !slots.retime(id, after, true, clock.instant())) {
                throw new Refused(ActivitiesProblem.SESSION_BEGAN);
            }
            slots.widen(session.activity(), after);
            audit.record(actor, "activities.session-moved", subject(id), Map.of("activity", session.activity().text(), "startsAt", startsAt.toString()));
        });
        known.forgetAll();
    }

    private OneSession mustFind(SessionId id) {
        return slots.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.SESSION_UNKNOWN));
    }

    private static String subject(SessionId id) {
        return "session:" + id.text();
    }
}
