package io.mashang.intake;

import java.util.List;

/**
 * Is told about events of one topic, in batches, at least in rough order of their ids. It runs inside the transaction
 * that takes the events off the outbox, so what it writes to the database happens exactly once.
 */
public interface OutboxConsumer {

    String topic();

    void deliver(List<OutboxEvent> events);
}
