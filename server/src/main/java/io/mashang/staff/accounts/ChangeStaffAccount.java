package io.mashang.staff.accounts;

import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.signin.StaffRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an account's name and roles, but never leaves the installation without an enabled administrator. */
@Component
class ChangeStaffAccount {

    private final StaffAccountStore store;
    private final StaffListStore list;
    private final StaffRights rights;
    private final AuditTrail audit;

    ChangeStaffAccount(StaffAccountStore store, StaffListStore list, StaffRights rights, AuditTrail audit) {
        this.store = store;
        this.list = list;
        this.rights = rights;
        this.audit = audit;
    }

    @Transactional
    public StaffView change(StaffActor actor, StaffId id, String displayName, Set<Role> roles) {
        store.beginToTakeRights();
        StaffView before = list.find(id).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
        boolean losesAdministration = before.roles().contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR);
        if (losesAdministration && !store.takeAdministration(id)) {
            throw new Refused(StaffProblem.LAST_ADMINISTRATOR);
        }
        store.rename(id, displayName);
        store.replaceOtherRoles(id, roles);
        rights.changed(id);
        audit.record(actor, "staff.account-changed", "staff:" + id.value(),
                Map.of("displayName", displayName, "roles", roles, "rolesBefore", before.roles()));
        return list.find(id).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
    }
}
