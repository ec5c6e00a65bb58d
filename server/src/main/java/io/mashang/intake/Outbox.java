package io.mashang.intake;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Rows;
import io.mashang.platform.sql.Times;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Events written in the transaction of what they tell about, so that neither exists without the other. */
@Component
public class Outbox {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(JdbcTemplate jdbc, JsonMapper json, Ids ids, Clock clock, OutboxRelay relay) {
        this.jdbc = jdbc;
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
        Rows.insert(jdbc, "INSERT INTO intake_outbox (id, topic, payload, created_at) VALUES", "",
                payloads.stream()
                        .map(payload -> new Object[] {
                            ids.next(), topic, json.writeValueAsString(payload), Times.toDb(clock.instant())
                        })
                        .toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
