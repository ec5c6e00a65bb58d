package io.mashang.codes.product;

import io.mashang.codes.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ProductView(
        ProductId id, String name, String sku, Product.State state, RuleView rule, int batches, Instant createdAt) {

    record RuleView(
            int version, int points, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
            @Nullable Integer expiryMonths, Instant createdAt) {

        static RuleView of(Product.VersionedRule versioned) {
            Rule rule = versioned.rule();
            return new RuleView(versioned.version(), rule.points(), rule.validFrom(), rule.validTo(),
                    rule.expiryMonths(), versioned.createdAt());
        }
    }

    static ProductView of(Product product) {
        return new ProductView(product.id(), product.name(), product.sku(), product.state(),
                RuleView.of(product.rule()), product.batches(), product.createdAt());
    }
}
