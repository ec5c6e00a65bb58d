package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.model.SerialRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Codes that were made together: one row, whatever their number.
 *
 * @param redeemed how many of them have given their points
 * @param readBackAt when a sample of the printed codes was last read back without a fault
 */
public record Batch(
        BatchId id,
        ProductId product,
        String productName,
        Source source,
        State state,
        SerialRange range,
        String note,
        long redeemed,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant voidedAt,
        @Nullable Instant readBackAt) {

    public enum Source {
        MINTED,
        IMPORTED
    }

    /** The sum of its codes' states, for lists; what counts is the state of each range. Only active codes give points. */
    public enum State {
        /** Its import is running; nobody can see it. */
        IMPORTING,
        MINTED,
        EXPORTED,
        RECEIVED,
        ACTIVE,
        RECALLED,
        VOID
    }

    public long unused() {
        return range.count() - redeemed;
    }
}
