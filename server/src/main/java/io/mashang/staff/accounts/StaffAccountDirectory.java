package io.mashang.staff.accounts;

import io.mashang.platform.problem.Refused;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffDirectory;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StaffAccountDirectory implements StaffDirectory {

    private final StaffListStore list;
    private final OpenStaffAccount openAccount;
    private final PrintedPasswords printed;

    StaffAccountDirectory(StaffListStore list, OpenStaffAccount openAccount, PrintedPasswords printed) {
        this.list = list;
        this.openAccount = openAccount;
        this.printed = printed;
    }

    @Override
    public Optional<StaffActor> find(StaffId id) {
        return list.find(id).map(StaffAccountDirectory::actor);
    }

    @Override
    public StaffActor openForDemonstration(String username, String displayName, Set<Role> roles) {
        return list.findByUsername(username)
                .map(StaffAccountDirectory::actor)
                .orElseGet(() -> open(username, displayName, roles));
    }

    private StaffActor open(String username, String displayName, Set<Role> roles) {
        var opened = openAccount.open(null, username, displayName, roles);
        printed.add(username, opened.oneTimePassword());
        return find(opened.id()).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
    }

    private static StaffActor actor(StaffView staff) {
        return new StaffActor(staff.id(), staff.displayName());
    }
}
