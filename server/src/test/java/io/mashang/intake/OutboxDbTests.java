package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class OutboxDbTests {

    @Autowired
    Outbox outbox;

    @Autowired
    NoteConsumer consumer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String text = UUID.randomUUID().toString();

    @Test
    void deliversAnEventOnceItsTransactionHasCommitted() throws InterruptedException {
        transaction.executeWithoutResult(status -> outbox.append(NoteConsumer.TOPIC, List.of(text)));

        assertThat(consumer.next(text)).isEqualTo(text);
        assertThat(left()).isZero();
    }

    @Test
    void deliversNothingOfATransactionThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.append(NoteConsumer.TOPIC, List.of(text));
            status.setRollbackOnly();
        });

        assertThat(left()).isZero();
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(NoteConsumer.TOPIC, List.of(text))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void triesAgainLaterWhenAConsumerFails() throws InterruptedException {
        consumer.failOnce(text);
        transaction.executeWithoutResult(status -> outbox.append(NoteConsumer.TOPIC, List.of(text)));
        assertThat(consumer.failed.poll(20, TimeUnit.SECONDS)).isEqualTo(text);
        assertThat(left()).isEqualTo(1);

        awaitAttempts();
        clock.advance(Duration.ofSeconds(2));

        assertThat(consumer.next(text)).isEqualTo(text);
    }

    @Test
    void deliversTheOthersWhenOneEventAlwaysFails() throws InterruptedException {
        consumer.failAlways(text + "-poison");
        transaction.executeWithoutResult(
                status -> outbox.append(NoteConsumer.TOPIC, List.of(text + "-poison", text + "-other")));

        assertThat(consumer.next(text + "-other")).isEqualTo(text + "-other");
        assertThat(left()).isEqualTo(1);
        consumer.heal(text + "-poison");
    }

    private void awaitAttempts() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (jdbc.sql("SELECT COUNT(*) FROM intake_outbox WHERE payload LIKE ? AND attempts > 0")
                .param("%" + text + "%").query(Integer.class).single() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private int left() {
        return jdbc.sql("SELECT COUNT(*) FROM intake_outbox WHERE payload LIKE ?")
                .param("%" + text + "%").query(Integer.class).single();
    }
}
