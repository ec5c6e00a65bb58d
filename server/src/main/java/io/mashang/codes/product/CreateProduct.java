package io.mashang.codes.product;

import io.mashang.codes.ProductId;
import io.mashang.platform.ids.Ids;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class CreateProduct {

    private final ProductStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CreateProduct(ProductStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ProductId create(@Nullable StaffActor actor, String name, String sku, Rule rule) {
        ProductId id = new ProductId(ids.next());
        Instant now = clock.instant();
        store.insert(id, name.strip(), sku.strip(), now);
        store.insertRule(id, 1, rule.checked(), actor == null ? null : actor.id(), now);
        audit.record(actor, "codes.product-created", "product:" + id.value(), Map.of("name", name, "points", rule.points()));
        return id;
    }
}
