package io.mashang.intake;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.AfterCommit;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Events written in the transaction of what they tell about, so that neither exists without the other. */
@Component
public class Outbox {

    private final OutboxStore store;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(OutboxStore store, JsonMapper json, Ids ids, Clock clock, OutboxRelay relay) {
        this.store = store;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.relay = relay;
    }

    /** Appends events of one topic with one statement; must run inside a transaction. */
    public void append(String topic, Collection<?> payloads) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("events belong into the transaction of what they tell about: " + topic);
        }
        if (payloads.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<OutboxStore.Written> events = payloads.stream()
                .map(payload -> new OutboxStore.Written(ids.next(), topic, json.writeValueAsString(payload), now))
                .toList();
        if (relay.takes(topic, events.size())) {
            store.insertClaimed(events, now.plus(OutboxRelay.LEASE));
            AfterCommit.run(() -> relay.hand(events));
        } else {
            store.insert(events);
        }
    }
}
