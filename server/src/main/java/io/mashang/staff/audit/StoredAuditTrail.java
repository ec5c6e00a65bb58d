package io.mashang.staff.audit;

import io.mashang.platform.ids.Ids;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredAuditTrail implements AuditTrail {

    private final AuditStore store;
    private final Ids ids;
    private final Clock clock;

    StoredAuditTrail(AuditStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(@Nullable StaffActor actor, String action, String subject, Map<String, ?> detail) {
        store.insert(ids.next(), clock.instant(), actor, action, subject, detail);
    }
}
