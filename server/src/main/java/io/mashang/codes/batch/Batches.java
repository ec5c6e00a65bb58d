package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import org.springframework.stereotype.Component;

/** Finds a batch or says that there is none. */
@Component
public class Batches {

    private final BatchStore store;

    Batches(BatchStore store) {
        this.store = store;
    }

    public Batch get(BatchId id) {
        return store.find(id).orElseThrow(() -> new Refused(CodesProblem.BATCH_NOT_FOUND));
    }

    /** A batch whose codes can be computed: of imported ones only hashes are known. */
    public Batch getMinted(BatchId id) {
        Batch batch = get(id);
        if (batch.source() == Batch.Source.IMPORTED) {
            throw new Refused(CodesProblem.BATCH_IMPORTED);
        }
        return batch;
    }
}
