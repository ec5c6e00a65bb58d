package io.mashang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.ids.Ids;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MashangTest
@Tag("stores")
class TakeTurnsDbTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    JobStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    private final PinnedClock time = new PinnedClock();
    private String job = "";

    @BeforeEach
    void aJobOfItsOwn() {
        job = "test-" + ids.next();
    }

    @Test
    void isDoneOnceByManyNodes() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<TakeTurns> nodes = IntStream.range(0, 6)
                .mapToObj(i -> node("node " + i, turn -> "run " + done.incrementAndGet()))
                .toList();
        nodes.forEach(TakeTurns::register);
        time.advance(Duration.ofHours(18));
        try (var together = Executors.newFixedThreadPool(nodes.size())) {
            List<Callable<Object>> all = nodes.stream().map(node -> Executors.callable(node::takeAllDue)).toList();
            for (var end : together.invokeAll(all)) {
                end.get();
            }
        }

        assertThat(done).hasValue(1);
        assertThat(state().detail()).isEqualTo("run 1");
        assertThat(state().failed()).isFalse();
        assertThat(state().nextAt()).isEqualTo(Instant.parse("2026-11-22T18:00:00Z"));
    }

    @Test
    void isNotDoneBeforeItsTime() {
        AtomicInteger done = new AtomicInteger();
        TakeTurns node = node("a", turn -> "run " + done.incrementAndGet());
        node.register();
        time.advance(Duration.ofHours(15));
        node.takeAllDue();

        assertThat(done).hasValue(0);
        assertThat(state().beganAt()).isNull();
    }

    @Test
    void makesUpForMissedNightsOnce() {
        AtomicInteger done = new AtomicInteger();
        TakeTurns node = node("a", turn -> "run " + done.incrementAndGet());
        node.register();
        time.advance(Duration.ofDays(5));
        node.register();
        node.takeAllDue();
        node.takeAllDue();

        assertThat(done).hasValue(1);
        assertThat(state().nextAt()).isAfter(time.instant());
    }

    @Test
    void isTriedAgainSoonAfterItFailedAndSaysSo() {
        AtomicInteger tries = new AtomicInteger();
        TakeTurns node = node("a", turn -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("secret detail");
            }
            return "well";
        });
        node.register();
        time.advance(Duration.ofHours(18));
        node.takeAllDue();
        assertThat(state().failed()).isTrue();
        assertThat(state().detail()).isEqualTo("IllegalStateException");

        time.advance(Duration.ofMinutes(15));
        node.takeAllDue();
        assertThat(state().failed()).isFalse();
        assertThat(state().detail()).isEqualTo("well");
    }

    @Test
    void isTakenOverFromANodeThatWasPausedAndWhoseWritesAreThenRefused() {
        List<String> written = new ArrayList<>();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        TakeTurns second = node("second", turn -> turn.write(() -> note(written, "second")));
        TakeTurns paused = node("paused", turn -> {
            turn.write(() -> note(written, "paused, before"));
            time.advance(TakeTurns.LEASE.plusSeconds(1));
            second.takeAllDue();
            try {
                return turn.write(() -> note(written, "paused, after"));
            } catch (TurnLost lost) {
                refused.set(lost);
                throw lost;
            }
        });
        paused.register();
        time.advance(Duration.ofHours(18));
        paused.takeAllDue();

        assertThat(written).containsExactly("paused, before", "second");
        assertThat(refused.get()).isInstanceOf(TurnLost.class);
        assertThat(state().holder()).isEqualTo("second");
        assertThat(state().detail()).isEqualTo("second");
    }

    @Test
    void rollsBackWhatAnOlderTurnWrites() {
        store.register(job, time.instant(), time.instant().minusMillis(1));
        Turn older = begin(0);
        Turn newer = begin(1);

        assertThatThrownBy(() -> older.write(() -> jdbc.update("UPDATE platform_job SET detail = 'older' WHERE name = ?", job)))
                .isInstanceOf(TurnLost.class);
        newer.write(() -> jdbc.update("UPDATE platform_job SET detail = 'newer' WHERE name = ?", job));

        assertThat(state().detail()).isEqualTo("newer");
    }

    /** The token alone would not do: a takeover between its comparison and the commit must wait. */
    @Test
    void letsNobodyBeginBetweenTheComparisonAndTheCommit() throws Exception {
        store.register(job, time.instant(), time.instant().minusMillis(1));
        Turn older = begin(0);
        try (var other = Executors.newSingleThreadExecutor()) {
            older.write(() -> assertThat(other.submit(this::beginImpatiently))
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("Lock wait timeout exceeded"));
        }

        assertThat(begin(1)).isNotNull();
    }

    private Turn beginImpatiently() {
        return transaction.execute(status -> {
            jdbc.execute("SET SESSION innodb_lock_wait_timeout = 1");
            try {
                return begin(1);
            } finally {
                jdbc.execute("SET SESSION innodb_lock_wait_timeout = DEFAULT");
            }
        });
    }

    private Turn begin(long after) {
        assertThat(store.begin(new JobStore.Due(job, after), "test", time.instant(), time.instant().minusMillis(1))).isTrue();
        return new Turn(store, transaction, job, after + 1);
    }

    private static String note(List<String> written, String word) {
        written.add(word);
        return word;
    }

    private JobState state() {
        return store.all().stream().filter(state -> state.name().equals(job)).findFirst().orElseThrow();
    }

    private TakeTurns node(String name, Function<Turn, String> work) {
        ScheduledJob scheduled = new ScheduledJob() {
            @Override
            public String name() {
                return job;
            }

            @Override
            public String cron() {
                return "0 0 2 * * *";
            }

            @Override
            public String run(Turn turn) {
                return work.apply(turn);
            }
        };
        return new TakeTurns(store, transaction, List.of(scheduled), new JobTimes(SHANGHAI), new TakeTurns.JobHolder(name, time));
    }
}
