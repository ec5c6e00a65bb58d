package io.mashang.codes.alert;

import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks after an alert, closes it, or opens it again. */
@Component
class SettleAlert {

    private final AlertStore store;
    private final AuditTrail audit;
    private final Clock clock;

    SettleAlert(AlertStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Alert settle(StaffActor actor, long id, AlertState state, String note) {
        if (!store.settle(id, state, note.strip(), actor.displayName(), clock.instant())) {
            throw new Refused(CodesProblem.ALERT_NOT_FOUND);
        }
        audit.record(actor, "codes.alert-settled", "alert:" + id, Map.of("state", state.name(), "note", note.strip()));
        return store.find(id).orElseThrow();
    }
}
