package io.mashang.codes.custody;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DiversionConsoleController {

    private static final int DAYS = 30;

    private final Diversion diversion;
    private final ProgrammeZone zone;
    private final Clock clock;

    DiversionConsoleController(Diversion diversion, ProgrammeZone zone, Clock clock) {
        this.diversion = diversion;
        this.zone = zone;
        this.clock = clock;
    }

    /** The last thirty days unless told otherwise; both days included. */
    @GetMapping("/console/api/code-diversion")
    @StaffMay(Permission.CODES_READ)
    Diversion.DiversionView diversion(
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate last = to == null ? zone.dateOf(clock.instant()) : to;
        return diversion.between(from == null ? last.minusDays(DAYS - 1) : from, last);
    }
}
