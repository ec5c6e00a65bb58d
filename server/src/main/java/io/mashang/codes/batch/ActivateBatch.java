package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From now on the codes of the batch give points. */
@Component
public class ActivateBatch {

    private final Batches batches;
    private final BatchStore store;
    private final AuditTrail audit;
    private final Clock clock;

    ActivateBatch(Batches batches, BatchStore store, AuditTrail audit, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Batch activate(@Nullable StaffActor actor, BatchId id) {
        Batch batch = batches.get(id);
        if (!store.activate(id, clock.instant())) {
            throw new Refused(CodesProblem.BATCH_NOT_MINTED);
        }
        audit.record(actor, "codes.batch-activated", "batch:" + id.value(), Map.of("count", batch.range().count()));
        return batches.get(id);
    }
}
