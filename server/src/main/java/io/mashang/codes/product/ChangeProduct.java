package io.mashang.codes.product;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ProductId;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes a product; a rule gets a new version, the old ones stay. */
@Component
class ChangeProduct {

    private final ProductStore store;
    private final Products products;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeProduct(ProductStore store, Products products, AuditTrail audit, Clock clock) {
        this.store = store;
        this.products = products;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void rename(StaffActor actor, ProductId id, String name, String sku) {
        products.get(id);
        store.rename(id, name.strip(), sku.strip());
        record(actor, "renamed", id, Map.of("name", name, "sku", sku));
    }

    @Transactional
    public void changeRule(StaffActor actor, ProductId id, int basedOn, Rule rule) {
        products.get(id);
        rule.checked();
        if (!store.moveRule(id, basedOn)) {
            throw new Refused(CodesProblem.RULE_CHANGED);
        }
        store.insertRule(id, basedOn + 1, rule, actor.id(), clock.instant());
        record(actor, "rule-changed", id, Map.of("version", basedOn + 1, "points", rule.points()));
    }

    @Transactional
    public void moveTo(StaffActor actor, ProductId id, Product.State state) {
        products.get(id);
        store.setState(id, state);
        record(actor, state == Product.State.ARCHIVED ? "archived" : "restored", id, Map.of());
    }

    @Transactional
    public void delete(StaffActor actor, ProductId id) {
        Product product = products.get(id);
        if (!store.delete(id)) {
            throw new Refused(CodesProblem.PRODUCT_HAS_BATCHES);
        }
        record(actor, "deleted", id, Map.of("name", product.name()));
    }

    private void record(StaffActor actor, String what, ProductId id, Map<String, ?> detail) {
        audit.record(actor, "codes.product-" + what, "product:" + id.value(), detail);
    }
}
