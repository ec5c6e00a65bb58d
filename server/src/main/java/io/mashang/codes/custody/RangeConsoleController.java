package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.PartyId;
import io.mashang.codes.batch.BatchView;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ranges of a batch handed on. */
@RestController
@RequestMapping("/console/api/code-batches/{id}")
class RangeConsoleController {

    /** @param holder who has the codes from now on, where the move says so */
    record MoveRequest(
            @NotNull CustodyMove move, long from, long to, @Nullable PartyId holder, @NotNull @Size(max = 200) String note) {}

    record VoidRequest(long from, long to, @NotBlank @Size(max = 200) String reason) {}

    record VoidView(ApprovalId approvalId) {}

    private final MoveRange moveRange;
    private final ActivateBatch activateBatch;
    private final VoidRange voidRange;
    private final ChangeParty parties;
    private final Ranges ranges;

    RangeConsoleController(
            MoveRange moveRange, ActivateBatch activateBatch, VoidRange voidRange, ChangeParty parties, Ranges ranges) {
        this.moveRange = moveRange;
        this.activateBatch = activateBatch;
        this.voidRange = voidRange;
        this.parties = parties;
        this.ranges = ranges;
    }

    @GetMapping("/ranges")
    @StaffMay(Permission.CODES_READ)
    Ranges.RangesView ranges(@PathVariable long id) {
        return ranges.of(new BatchId(id));
    }

    /** Codes of the batch that were scanned while they were not in use. */
    @GetMapping("/early-scans")
    @StaffMay(Permission.CODES_READ)
    List<LeakStore.Scan> earlyScans(@PathVariable long id) {
        return ranges.earlyScans(new BatchId(id));
    }

    @GetMapping("/moves/preview")
    @StaffMay(Permission.CODES_READ)
    Ranges.PreviewView preview(
            @PathVariable long id, @RequestParam CustodyMove move, @RequestParam long from, @RequestParam long to) {
        return ranges.preview(new BatchId(id), move, from, to);
    }

    /** Voiding needs a second person, and only a download exports. */
    @PostMapping("/moves")
    @StaffMay(Permission.CODES_WRITE)
    Ranges.RangesView move(StaffActor actor, @PathVariable long id, @Valid @RequestBody MoveRequest request) {
        if (request.move() == CustodyMove.VOID || request.move() == CustodyMove.EXPORT) {
            throw new Refused(CodesProblem.MOVE_NOT_BY_HAND);
        }
        if (request.move().changesHolder() && request.holder() == null) {
            throw new Refused(CodesProblem.HOLDER_MISSING);
        }
        PartyId holder = request.holder();
        if (holder != null && parties.get(holder).archived()) {
            throw new Refused(CodesProblem.PARTY_ARCHIVED);
        }
        moveRange.all(actor, new BatchId(id),
                new MoveRange.Order(request.move(), request.from(), request.to(), holder, request.note().strip()));
        return ranges.of(new BatchId(id));
    }

    @PostMapping("/activate")
    @StaffMay(Permission.CODES_WRITE)
    BatchView activate(StaffActor actor, @PathVariable long id) {
        return BatchView.of(activateBatch.activate(actor, new BatchId(id)));
    }

    @PostMapping("/voids")
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_WRITE)
    VoidView askVoid(StaffActor actor, @PathVariable long id, @Valid @RequestBody VoidRequest request) {
        return new VoidView(voidRange.ask(actor, new BatchId(id), request.from(), request.to(), request.reason()));
    }
}
