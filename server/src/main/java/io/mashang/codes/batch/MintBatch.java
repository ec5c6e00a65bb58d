package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.model.SerialRange;
import io.mashang.codes.product.Product;
import io.mashang.codes.product.Products;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a batch of codes: a range of serials and a salt; its codes are computed when they are printed. */
@Component
public class MintBatch {

    private final Products products;
    private final TakeSerials takeSerials;
    private final AuditTrail audit;

    MintBatch(Products products, TakeSerials takeSerials, AuditTrail audit) {
        this.products = products;
        this.takeSerials = takeSerials;
        this.audit = audit;
    }

    @Transactional
    public BatchId mint(@Nullable StaffActor actor, ProductId productId, long count, String note) {
        Product product = products.takeForBatch(productId);
        Long by = actor == null ? null : actor.id().value();
        SerialRange range = takeSerials.take(
                new NewBatch(productId, Batch.Source.MINTED, Batch.State.MINTED, count, note.strip(), by));
        audit.record(actor, "codes.batch-minted", "batch:" + range.batch(), Map.of("product", product.name(), "count", count));
        return new BatchId(range.batch());
    }
}
