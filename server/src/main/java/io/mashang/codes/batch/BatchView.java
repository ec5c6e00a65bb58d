package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record BatchView(
        BatchId id,
        ProductId productId,
        String productName,
        Batch.Source source,
        Batch.State state,
        long count,
        long redeemed,
        String note,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant voidedAt,
        @Nullable Instant readBackAt) {

    public static BatchView of(Batch batch) {
        return new BatchView(batch.id(), batch.product(), batch.productName(), batch.source(), batch.state(),
                batch.range().count(), batch.redeemed(), batch.note(), batch.createdAt(), batch.activatedAt(),
                batch.voidedAt(), batch.readBackAt());
    }
}
