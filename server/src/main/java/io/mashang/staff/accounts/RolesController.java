package io.mashang.staff.accounts;

import io.mashang.staff.Permission;
import io.mashang.staff.Role;
import io.mashang.staff.StaffMay;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RolesController {

    record RoleView(Role role, List<Permission> permissions) {}

    record RolesView(List<RoleView> items) {}

    @StaffMay(Permission.STAFF_READ)
    @GetMapping("/console/api/roles")
    RolesView roles() {
        return new RolesView(Arrays.stream(Role.values())
                .map(role -> new RoleView(role, role.permissions().stream().sorted().toList()))
                .toList());
    }
}
