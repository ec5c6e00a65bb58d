package io.mashang.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands what it was told to the test, once the transaction that took it off the outbox has committed. */
@Component
class NoteConsumer implements OutboxConsumer {

    static final String TOPIC = "test-notes";

    final BlockingQueue<String> failed = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> delivered = new LinkedBlockingQueue<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> alwaysFailing = ConcurrentHashMap.newKeySet();

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(List<OutboxEvent> events) {
        for (OutboxEvent event : events) {
            String text = event.payload().asString();
            if (failing.remove(text) || alwaysFailing.contains(text)) {
                failed.add(text);
                throw new IllegalStateException("as the test asked");
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    delivered.add(text);
                }
            });
        }
    }

    void failAlways(String text) {
        alwaysFailing.add(text);
    }

    void heal(String text) {
        alwaysFailing.remove(text);
    }

    void failOnce(String text) {
        failing.add(text);
    }

    @Nullable String next(String text) throws InterruptedException {
        String next = delivered.poll(20, TimeUnit.SECONDS);
        while (next != null && !next.equals(text)) {
            next = delivered.poll(20, TimeUnit.SECONDS);
        }
        return next;
    }
}
