package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.batch.SampleCodes.SampleView;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The only way in which codes leave the system. */
@RestController
@RequestMapping("/console/api/code-batches/{id}")
class CodesConsoleController {

    private final ExportCodes exportCodes;
    private final SampleCodes sampleCodes;

    CodesConsoleController(ExportCodes exportCodes, SampleCodes sampleCodes) {
        this.exportCodes = exportCodes;
        this.sampleCodes = sampleCodes;
    }

    /** Written on the request's own thread: an asynchronous answer would be cut off by the container's time limit. */
    @GetMapping("/codes.csv")
    @StaffMay(Permission.CODES_EXPORT)
    void export(StaffActor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Batch batch = exportCodes.begin(actor, new BatchId(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + batch.id().text() + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        exportCodes.write(batch, response.getOutputStream());
    }

    @GetMapping("/sample")
    @StaffMay(Permission.CODES_EXPORT)
    SampleView sample(StaffActor actor, @PathVariable long id, @RequestParam(defaultValue = "12") @Min(1) @Max(50) int count) {
        return sampleCodes.sample(actor, new BatchId(id), count);
    }
}
