package io.mashang.activities.tag;

import io.mashang.activities.TagId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For demonstrations and journeys, in the sandbox only. */
@RestController
@ConditionalOnProperty(name = "mashang.wechat.mode", havingValue = "sandbox", matchIfMissing = true)
class SimulatedTouchController {

    record SimulatedTouchView(String url) {}

    private final SimulateTouch simulate;

    SimulatedTouchController(SimulateTouch simulate) {
        this.simulate = simulate;
    }

    @PostMapping("/console/api/tags/{id}/simulated-touches")
    @StaffMay(Permission.ACTIVITIES_WRITE)
    SimulatedTouchView touch(@PathVariable TagId id) {
        return new SimulatedTouchView(simulate.touch(id));
    }
}
