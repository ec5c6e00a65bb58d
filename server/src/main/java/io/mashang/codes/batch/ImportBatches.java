package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.model.SerialRange;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Batches of codes that were made elsewhere: nobody sees one before its import is completed. */
@Component
public class ImportBatches {

    private final TakeSerials takeSerials;
    private final BatchStore store;
    private final Clock clock;

    ImportBatches(TakeSerials takeSerials, BatchStore store, Clock clock) {
        this.takeSerials = takeSerials;
        this.store = store;
        this.clock = clock;
    }

    /** @param most how many serials may be needed */
    @Transactional(propagation = Propagation.MANDATORY)
    public SerialRange begin(ProductId product, long most, String note, @Nullable Long createdBy) {
        return takeSerials.take(
                new NewBatch(product, Batch.Source.IMPORTED, Batch.State.IMPORTING, most, note, createdBy));
    }

    /** Makes all its codes redeemable at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(BatchId id, long count) {
        if (!store.finishImport(id, count, clock.instant())) {
            throw new IllegalStateException("batch " + id.value() + " is not being imported");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void abandon(BatchId id) {
        store.deleteImporting(id);
    }
}
