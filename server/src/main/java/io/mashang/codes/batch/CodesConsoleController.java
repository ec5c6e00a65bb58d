package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.batch.SampleCodes.SampleView;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A few codes to try. All others leave the system by an export. */
@RestController
@RequestMapping("/console/api/code-batches/{id}")
class CodesConsoleController {

    private final SampleCodes sampleCodes;

    CodesConsoleController(SampleCodes sampleCodes) {
        this.sampleCodes = sampleCodes;
    }

    @GetMapping("/sample")
    @StaffMay(Permission.CODES_EXPORT)
    SampleView sample(StaffActor actor, @PathVariable long id, @RequestParam(defaultValue = "12") @Min(1) @Max(50) int count) {
        return sampleCodes.sample(actor, new BatchId(id), count);
    }
}
