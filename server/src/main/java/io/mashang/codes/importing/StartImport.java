package io.mashang.codes.importing;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ProductId;
import io.mashang.codes.batch.ImportBatches;
import io.mashang.codes.model.SerialRange;
import io.mashang.codes.product.Product;
import io.mashang.codes.product.Products;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reserves serials for the lines of a file, so that its codes can be stored while nobody can use them yet. */
@Component
class StartImport {

    /** @param range the serials that the codes of the file get, in order */
    record Started(CodeImport run, SerialRange range) {}

    private final Products products;
    private final ImportBatches batches;
    private final ImportStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    StartImport(Products products, ImportBatches batches, ImportStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.products = products;
        this.batches = batches;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Started start(StaffActor actor, ProductId productId, CodeFile file, String fileName) {
        CodeFile.Facts facts = file.facts();
        if (facts.longest() == 0) {
            throw new Refused(CodesProblem.IMPORT_FILE_EMPTY);
        }
        Product product = products.takeForBatch(productId);
        SerialRange range = batches.begin(productId, facts.total(), fileName, actor.id().value());
        var run = new CodeImport(
                ids.next(), productId, product.name(), range.batch(), fileName, CodeImport.State.RUNNING,
                new CodeImport.Counts(facts.total(), 0, 0, 0, 0, 0), clock.instant(), null);
        store.insert(run, facts, actor.id().value());
        audit.record(actor, "codes.import-started", "import:" + run.id(), Map.of("product", product.name(), "lines", facts.total()));
        return new Started(run, range);
    }
}
