package io.mashang.gifts.catalogue;

import io.mashang.gifts.GiftId;
import io.mashang.gifts.GiftsProblem;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes the catalogue, each recorded. */
@Component
class KeepCatalogue {

    private final GiftStore store;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    KeepCatalogue(GiftStore store, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public GiftId add(@Nullable StaffActor actor, GiftText text) {
        GiftId id = new GiftId(ids.next());
        store.insert(id, text, clock.instant());
        record(actor, "created", id, Map.of("name", text.name(), "points", text.points(), "stock", text.stock()));
        return id;
    }

    /** @param version the one that the editor has seen */
    @Transactional
    public void change(StaffActor actor, GiftId id, int version, GiftText text) {
        get(id);
        if (!store.change(id, version, text, clock.instant())) {
            throw new Refused(GiftsProblem.GIFT_CHANGED);
        }
        record(actor, "changed", id, Map.of("name", text.name(), "points", text.points(), "stock", text.stock()));
    }

    @Transactional
    public void moveTo(StaffActor actor, GiftId id, Gift.State state) {
        if (!store.setState(id, state, clock.instant())) {
            throw new Refused(GiftsProblem.GIFT_NOT_FOUND);
        }
        record(actor, state == Gift.State.ON_SHELF ? "shelved" : "unshelved", id, Map.of());
    }

    @Transactional
    public void delete(StaffActor actor, GiftId id) {
        Gift gift = get(id);
        store.delete(id);
        record(actor, "deleted", id, Map.of("name", gift.name()));
    }

    Gift get(GiftId id) {
        return store.find(id).orElseThrow(() -> new Refused(GiftsProblem.GIFT_NOT_FOUND));
    }

    private void record(@Nullable StaffActor actor, String what, GiftId id, Map<String, ?> detail) {
        audit.record(actor, "gifts.gift-" + what, "gift:" + id.value(), detail);
    }
}
