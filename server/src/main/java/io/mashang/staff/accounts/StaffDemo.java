package io.mashang.staff.accounts;

import io.mashang.platform.demo.DemoSeed;
import io.mashang.staff.Role;
import io.mashang.staff.StaffDirectory;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** An organiser, and two operators: what needs two people can be tried. */
@Component
class StaffDemo implements DemoSeed {

    private final StaffDirectory staff;

    StaffDemo(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed() {
        staff.openForDemonstration("wangfang", "王芳", EnumSet.of(Role.ORGANISER));
        staff.openForDemonstration("liqiang", "李强", EnumSet.of(Role.OPERATOR));
        staff.openForDemonstration("chenjing", "陈静", EnumSet.of(Role.OPERATOR));
    }
}
