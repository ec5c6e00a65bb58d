package io.mashang.codes.batch;

import io.mashang.codes.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A batch that is to be made.
 *
 * @param createdBy the staff member's id, null for the system itself
 */
record NewBatch(
        ProductId product, Batch.Source source, Batch.State state, long count, String note, @Nullable Long createdBy) {}
