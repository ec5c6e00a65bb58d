package io.mashang.checkin.policy;

import io.mashang.activities.ActivityId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/activities/{activity}/check-in-policy")
class PolicyConsoleController {

    private final CheckInPolicies policies;

    PolicyConsoleController(CheckInPolicies policies) {
        this.policies = policies;
    }

    @GetMapping
    @StaffMay(Permission.ACTIVITIES_READ)
    CheckInPolicy read(@PathVariable ActivityId activity) {
        return policies.stored(activity);
    }

    @PutMapping
    @StaffMay(Permission.ACTIVITIES_WRITE)
    CheckInPolicy change(@PathVariable ActivityId activity, @Valid @RequestBody CheckInPolicy policy, StaffActor actor) {
        policies.change(activity, policy, actor);
        return policy;
    }
}
