package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.batch.Batches;
import io.mashang.codes.model.CustodyMove;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From now on all codes of the batch give points, but those that were recalled or voided. */
@Component
public class ActivateBatch {

    private final MoveRange moveRange;
    private final Batches batches;
    private final AuditTrail audit;

    ActivateBatch(MoveRange moveRange, Batches batches, AuditTrail audit) {
        this.moveRange = moveRange;
        this.batches = batches;
        this.audit = audit;
    }

    @Transactional
    public Batch activate(@Nullable StaffActor actor, BatchId id) {
        long count = batches.get(id).range().count();
        long activated = moveRange.whateverCan(actor, id, new MoveRange.Order(CustodyMove.ACTIVATE, 1, count, null, ""));
        if (activated == 0) {
            throw new Refused(CodesProblem.BATCH_NOT_MINTED);
        }
        audit.record(actor, "codes.batch-activated", "batch:" + id.value(), Map.of("count", activated));
        return batches.get(id);
    }
}
