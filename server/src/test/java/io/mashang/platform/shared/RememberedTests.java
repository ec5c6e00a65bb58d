package io.mashang.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Eventually;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.TestRedis;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What two nodes remember of one database. */
@Timeout(120)
class RememberedTests {

    private static final Duration LONG = Duration.ofMinutes(10);

    private static TestRedis redis;

    private final Map<Long, String> database = new ConcurrentHashMap<>(Map.of(1L, "before"));
    private RedisNode oneNode;
    private RedisNode otherNode;
    private Remembered<Long, String> one;
    private Remembered<Long, String> other;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void startNodes() {
        oneNode = new RedisNode(redis, new PinnedClock());
        otherNode = new RedisNode(redis, new PinnedClock());
        one = remembered(oneNode.announcements());
        other = remembered(otherNode.announcements());
        passOn(oneNode, otherNode);
        passOn(otherNode, oneNode);
    }

    /** Whoever begins to listen forgets everything once: afterwards this is over, for news are followed in order. */
    private static void passOn(RedisNode from, RedisNode to) {
        CountDownLatch heard = new CountDownLatch(1);
        to.announcements().listen("passed on", new Announcements.Listener() {
            @Override
            public void heard(String text) {
                heard.countDown();
            }

            @Override
            public void missedSome() {}
        });
        from.announcements().announce("passed on", "");
        Eventually.isTrue(() -> heard.getCount() == 0);
    }

    @AfterEach
    void stopNodes() {
        oneNode.close();
        otherNode.close();
    }

    @Test
    void remembersUntilAnotherNodeForgets() {
        assertThat(read(other)).isEqualTo("before");
        database.put(1L, "after");
        assertThat(read(other)).isEqualTo("before");

        one.forget(1L);
        Eventually.isTrue(() -> read(other).equals("after"));
        database.put(1L, "later");
        one.forgetAll();
        Eventually.isTrue(() -> read(other).equals("later"));
    }

    @Test
    void forgetsEverythingWhenItMayHaveMissedSomething() {
        assertThat(read(other)).isEqualTo("before");
        redis.kill();
        try {
            database.put(1L, "after");
            one.forget(1L);
        } finally {
            redis.revive();
        }

        Eventually.isTrue(() -> read(other).equals("after"));
    }

    @Test
    void keepsNothingThatChangedWhileItWasRead() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        var early = CompletableFuture.supplyAsync(() -> one.get(2L, key -> {
            reading.countDown();
            await(changed);
            return "old";
        }));
        reading.await(20, TimeUnit.SECONDS);
        var forgetting = CompletableFuture.runAsync(() -> one.forgetAll());
        changed.countDown();
        early.get(20, TimeUnit.SECONDS);
        forgetting.get(20, TimeUnit.SECONDS);

        assertThat(one.get(2L, key -> "new")).isEqualTo("new");
    }

    @Test
    void forgetsOnItsOwnWithoutRedis() {
        Remembered<Long, String> alone = remembered(new NobodyElse());
        assertThat(read(alone)).isEqualTo("before");
        database.put(1L, "after");
        alone.forget(1L);

        assertThat(read(alone)).isEqualTo("after");
    }

    @Test
    void believesNobodyWhoDoesNotKnowTheKey() {
        assertThat(read(other)).isEqualTo("before");
        database.put(1L, "after");
        redis.say("PUBLISH test:news somebody");
        redis.say("PUBLISH test:news " + new SharedSeal(new io.mashang.platform.crypto.KeyRing(
                "another installation's master key".substring(0, 32).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .seal("x\ntest\n1"));
        passOn(oneNode, otherNode);

        assertThat(read(other)).isEqualTo("before");
    }

    private String read(Remembered<Long, String> remembered) {
        return remembered.get(1L, key -> java.util.Objects.requireNonNull(database.get(key)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Remembered<Long, String> remembered(Announcements announcements) {
        return new Remembered<>("test", 100, LONG, announcements, Long::valueOf);
    }
}
