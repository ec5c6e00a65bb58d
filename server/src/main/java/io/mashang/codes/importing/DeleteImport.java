package io.mashang.codes.importing;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodesProblem;
import io.mashang.codes.batch.ImportBatches;
import io.mashang.codes.product.Products;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what a failed import has left, so that its file can be imported again. Can be repeated when it is interrupted. */
@Component
class DeleteImport {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Imports imports;
    private final ImportStore store;
    private final ImportedCodeStore codes;
    private final ImportBatches batches;
    private final Products products;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DeleteImport(
            Imports imports, ImportStore store, ImportedCodeStore codes, ImportBatches batches, Products products,
            AuditTrail audit, TransactionTemplate transaction) {
        this.imports = imports;
        this.store = store;
        this.codes = codes;
        this.batches = batches;
        this.products = products;
        this.audit = audit;
        this.transaction = transaction;
    }

    void delete(StaffActor actor, long id) {
        CodeImport failed = imports.get(id);
        if (failed.state() != CodeImport.State.FAILED) {
            throw new Refused(CodesProblem.IMPORT_NOT_FAILED);
        }
        int removed;
        do {
            removed = codes.removeSome(id, ROWS_AT_ONCE) + store.removeSomeConflicts(id, ROWS_AT_ONCE);
        } while (removed > 0);
        transaction.executeWithoutResult(status -> {
            if (!store.deleteFailed(id)) {
                throw new Refused(CodesProblem.IMPORT_NOT_FOUND);
            }
            batches.abandon(new BatchId(failed.batch()));
            products.giveBack(failed.product());
            audit.record(actor, "codes.import-deleted", "import:" + id, Map.of("file", failed.fileName()));
        });
    }
}
