package io.mashang.intake;

import io.mashang.intake.queue.Deliveries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what the broker has given up as dead letters. */
@Component
final class DeadDeliveries implements Deliveries {

    private static final String REASON = "delivered many times and never recorded";

    private final DeadLetterStore deadLetters;
    private final StoreProbe store;
    private final MessageBodies bodies;

    DeadDeliveries(DeadLetterStore deadLetters, StoreProbe store, MessageBodies bodies) {
        this.deadLetters = deadLetters;
        this.store = store;
        this.bodies = bodies;
    }

    @Override
    public void probe() {
        store.write();
    }

    @Override
    public void take(List<byte[]> messages) {
        MessageBodies.Read read = bodies.read(messages);
        read.operations().forEach(operation -> deadLetters.insert(operation, REASON));
        read.strange().forEach(operation -> deadLetters.insert(operation, REASON));
    }
}
