package io.mashang.staff.accounts;

import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.StaffRights;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts an account out at once, or lets it in again. Doing it twice changes nothing and is not refused. */
@Component
class DisableStaffAccount {

    private final StaffAccountStore store;
    private final StaffListStore list;
    private final StaffRights rights;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final Clock clock;

    DisableStaffAccount(StaffAccountStore store, StaffListStore list, StaffRights rights, SignIns signIns,
            AuditTrail audit, Clock clock) {
        this.store = store;
        this.list = list;
        this.rights = rights;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StaffView disable(StaffActor actor, StaffId id) {
        store.beginToTakeRights();
        if (store.disable(id, clock.instant())) {
            signIns.endAll(Realm.STAFF, id.value());
            rights.changed(id);
            audit.record(actor, "staff.account-disabled", "staff:" + id.value(), Map.of());
        } else if (!find(id).disabled()) {
            throw new Refused(StaffProblem.LAST_ADMINISTRATOR);
        }
        return find(id);
    }

    @Transactional
    public StaffView enable(StaffActor actor, StaffId id) {
        if (store.enable(id)) {
            rights.changed(id);
            audit.record(actor, "staff.account-enabled", "staff:" + id.value(), Map.of());
        }
        return find(id);
    }

    private StaffView find(StaffId id) {
        return list.find(id).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
    }
}
