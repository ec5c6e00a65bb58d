package io.mashang.codes.product;

import io.mashang.codes.ProductId;
import java.time.Instant;

/** A product with its points rule as it stands. */
public record Product(
        ProductId id, String name, String sku, State state, VersionedRule rule, int batches, Instant createdAt) {

    public enum State {
        ACTIVE,
        ARCHIVED
    }

    /** One version of the rule and since when it stands. */
    public record VersionedRule(int version, Rule rule, Instant createdAt) {}
}
