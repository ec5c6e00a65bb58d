package io.mashang.checkin.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.identity.Together;
import io.mashang.platform.ids.Ids;
import io.mashang.testing.MashangTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class AttemptCountsDbTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    AttemptStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Test
    void losesNothingWhenTwentyThreadsCountOnTwoNodesThatWriteMeanwhile() throws Exception {
        ActivityId activity = new ActivityId(ids.next());
        AttemptCounts one = new AttemptCounts(store, transaction, new SimpleMeterRegistry());
        AttemptCounts other = new AttemptCounts(store, transaction, new SimpleMeterRegistry());
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            AttemptCounts node = i % 2 == 0 ? one : other;
            boolean writes = i % 5 == 0;
            tasks.add(() -> {
                for (int n = 0; n < 100; n++) {
                    node.add(kind(activity, n % 7), 10);
                    if (writes && n % 20 == 0) {
                        node.write();
                    }
                }
                return true;
            });
        }

        assertThat(Together.run(tasks)).doesNotContain(false);
        one.write();
        other.write();

        assertThat(store.of(activity, DAY).stream().mapToLong(AttemptStore.Counted::attempts).sum()).isEqualTo(2000);
        assertThat(store.of(activity, DAY).stream().mapToLong(AttemptStore.Counted::millis).sum()).isEqualTo(20_000);
        assertThat(store.of(activity, DAY)).hasSize(7);
    }

    @Test
    void keepsTheFiguresWhileTheDatabaseIsAway() {
        ActivityId activity = new ActivityId(ids.next());
        Away away = new Away();
        AttemptCounts counts = new AttemptCounts(store, new TransactionTemplate(away), new SimpleMeterRegistry());
        counts.add(kind(activity, 0), 10);

        counts.write();
        assertThat(counts.waiting()).isEqualTo(1);
        counts.add(kind(activity, 0), 10);
        away.real = transaction.getTransactionManager();
        counts.write();

        assertThat(counts.waiting()).isZero();
        assertThat(store.of(activity, DAY).getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void countsNoMoreKindsThanItHasRoomFor() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        AttemptCounts counts = new AttemptCounts(store, transaction, meters);
        ActivityId activity = new ActivityId(ids.next());
        for (int n = 0; n < AttemptCounts.MOST_KINDS + 10; n++) {
            counts.add(kind(activity, n), 1);
        }
        counts.add(kind(activity, 0), 1);

        assertThat(counts.waiting()).isEqualTo(AttemptCounts.MOST_KINDS);
        assertThat(meters.counter("mashang.checkin.attempts.uncounted").count()).isEqualTo(10);
    }

    private static AttemptKind kind(ActivityId activity, int step) {
        return new AttemptKind(activity.value(), DAY, "ROTATING_QR", step, "M", Channel.WECHAT, AttemptOutcome.DONE, "", 250);
    }

    /** Begins no transaction until it is given a real one. */
    private static final class Away implements PlatformTransactionManager {

        volatile @Nullable PlatformTransactionManager real;

        private PlatformTransactionManager there() {
            PlatformTransactionManager found = real;
            if (found == null) {
                throw new TransientDataAccessResourceException("away");
            }
            return found;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return there().getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            there().commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            there().rollback(status);
        }
    }
}
