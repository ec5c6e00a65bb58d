package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From now on no code of the batch gives points; those that have given them are untouched. */
@Component
class VoidBatch {

    private final Batches batches;
    private final BatchStore store;
    private final AuditTrail audit;
    private final Clock clock;

    VoidBatch(Batches batches, BatchStore store, AuditTrail audit, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Batch makeVoid(StaffActor actor, BatchId id) {
        batches.get(id);
        if (!store.makeVoid(id, clock.instant())) {
            throw new Refused(CodesProblem.BATCH_ALREADY_VOID);
        }
        Batch batch = batches.get(id);
        audit.record(actor, "codes.batch-voided", "batch:" + id.value(), Map.of("unused", batch.unused()));
        return batch;
    }
}
