package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first printed roll, scanned. */
@RestController
class ReadBackController {

    /**
     * @param from the first number that the roll should have
     * @param scanned what a scanner read or somebody typed
     */
    record ReadBackRequest(
            long from, long to, @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Size(max = 500) String> scanned) {}

    private final CheckReadBack checkReadBack;

    ReadBackController(CheckReadBack checkReadBack) {
        this.checkReadBack = checkReadBack;
    }

    @PostMapping("/console/api/code-batches/{id}/read-backs")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_WRITE)
    ReadBack check(StaffActor actor, @PathVariable long id, @Valid @RequestBody ReadBackRequest request) {
        return checkReadBack.check(actor, new BatchId(id), request.from(), request.to(), request.scanned());
    }

    @GetMapping("/console/api/code-batches/{id}/read-backs")
    @StaffMay(Permission.CODES_READ)
    List<ReadBack> ofBatch(@PathVariable long id) {
        return checkReadBack.ofBatch(new BatchId(id));
    }
}
