package io.mashang.intake;

import io.mashang.intake.queue.Deliveries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Records what the queue delivers. */
@Component
final class KeptDeliveries implements Deliveries {

    private final KeptOperations kept;
    private final DeadLetterStore deadLetters;
    private final StoreProbe store;
    private final MessageBodies bodies;

    KeptDeliveries(KeptOperations kept, DeadLetterStore deadLetters, StoreProbe store, MessageBodies bodies) {
        this.kept = kept;
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
        read.strange().forEach(operation -> deadLetters.insert(operation, "the message is not understood"));
        kept.record(read.operations());
    }
}
