package io.mashang.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.shared.RedisNode;
import io.mashang.testing.Eventually;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.TestRedis;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one Redis, which is lost in every way that it can be lost in. */
@Timeout(120)
class LimitsOfAllNodesTests {

    private static final Limit THREE_A_MINUTE = new Limit("test", 3, Duration.ofMinutes(1));

    private static TestRedis redis;

    private final PinnedClock clock = new PinnedClock();
    private RedisNode oneNode;
    private RedisNode otherNode;
    private RateLimits one;
    private RateLimits other;

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
        redis.say("FLUSHALL");
        oneNode = new RedisNode(redis, clock);
        otherNode = new RedisNode(redis, clock);
        one = new RateLimits(clock, oneNode.memory(), oneNode.announcements());
        other = new RateLimits(clock, otherNode.memory(), otherNode.announcements());
    }

    @AfterEach
    void stopNodes() {
        oneNode.close();
        otherNode.close();
    }

    @Test
    void countsOnceForAllNodes() {
        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(other.tryUse(THREE_A_MINUTE, "a")).isEmpty();
        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isEmpty();

        assertThat(other.tryUse(THREE_A_MINUTE, "a")).contains(Duration.ofSeconds(50));
        assertThat(one.waiting(THREE_A_MINUTE, "a")).contains(Duration.ofSeconds(50));
        assertThat(one.tryUse(THREE_A_MINUTE, "b")).isEmpty();
    }

    @Test
    void slidesWithTheTimeAndCountsNothingForARefusedUse() {
        one.use(THREE_A_MINUTE, "a");
        clock.advance(Duration.ofSeconds(30));
        use(other, 2);
        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isPresent();
        clock.advance(Duration.ofSeconds(30));

        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isEmpty();
        assertThat(other.tryUse(THREE_A_MINUTE, "a")).contains(Duration.ofSeconds(30));
    }

    @Test
    void letsNoMoreThroughWhenManyComeToBothAtOnce() {
        long through = IntStream.range(0, 400).parallel()
                .filter(i -> (i % 2 == 0 ? one : other).tryUse(THREE_A_MINUTE, "a").isEmpty())
                .count();

        assertThat(through).isEqualTo(3);
    }

    @Test
    void takesBackAndForgetsForAllNodes() {
        use(one, 3);
        one.giveBack(THREE_A_MINUTE, "a");
        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isEmpty();
        assertThat(other.tryUse(THREE_A_MINUTE, "a")).isPresent();

        other.forget(THREE_A_MINUTE, "a");
        Eventually.isTrue(() -> one.tryUse(THREE_A_MINUTE, "a").isEmpty());
    }

    @Test
    void makesNobodyWaitLongerThanAWindowForAClockThatRunsAhead() {
        PinnedClock ahead = new PinnedClock();
        ahead.advance(Duration.ofHours(1));
        use(new RateLimits(ahead, otherNode.memory(), otherNode.announcements()), 3);

        assertThat(one.tryUse(THREE_A_MINUTE, "a")).contains(Duration.ofMinutes(1));
    }

    @Test
    void showsNobodysKeyToWhoeverReadsRedis() {
        one.use(THREE_A_MINUTE, "203.0.113.7");

        assertThat(redis.say("DBSIZE")).isNotEqualTo(":0");
        assertThat(redis.say("EVAL \"return table.concat(redis.call('KEYS','*'),' ')\" 0")).doesNotContain("203.0.113.7");
    }

    @Test
    void countsOnItsOwnWhileRedisIsDeadAndTogetherAgainWhenItIsBack() {
        use(one, 2);
        redis.kill();
        try {
            assertThat(one.tryUse(THREE_A_MINUTE, "a")).isEmpty();
            assertThat(one.tryUse(THREE_A_MINUTE, "a")).isPresent();
            use(other, 3);
            assertThat(other.tryUse(THREE_A_MINUTE, "a")).isPresent();
            assertThat(oneNode.finding().ok()).isFalse();
            assertThat(oneNode.finding().detail()).contains("Redis away");
        } finally {
            redis.revive();
        }
        awaitBothAnswered();
        assertThat(one.tryUse(THREE_A_MINUTE, "a")).as("came back empty").isPresent();
        use(one, "b", 3);
        assertThat(other.tryUse(THREE_A_MINUTE, "b")).isPresent();
    }

    @Test
    void freesNobodyOnThisNodeWhenRedisIsFlushed() {
        use(one, 3);
        redis.say("FLUSHALL");

        assertThat(one.tryUse(THREE_A_MINUTE, "a")).isPresent();
        use(other, 3);
        assertThat(other.tryUse(THREE_A_MINUTE, "a")).isPresent();
    }

    @Test
    void stopsWaitingForARedisThatIsPaused() {
        try (RedisNode impatient = RedisNode.asDelivered(redis, clock)) {
            RateLimits limits = new RateLimits(clock, impatient.memory(), impatient.announcements());
            redis.say("CLIENT PAUSE 5000 ALL");
            IntStream.range(0, 10_000).forEach(i -> limits.use(THREE_A_MINUTE, "k" + i));

            assertThat(impatient.failed()).as("questions that waited, of 10,000").isBetween(1.0, 20.0);
            use(limits, 3);
            assertThat(limits.tryUse(THREE_A_MINUTE, "a")).isPresent();
            Eventually.isTrue(() -> impatient.finding().ok());
        }
    }

    @Test
    void countsOnItsOwnWhileRedisIsFull() {
        redis.say("CONFIG SET maxmemory 1");
        try {
            use(one, 3);
            assertThat(one.tryUse(THREE_A_MINUTE, "a")).isPresent();
            assertThat(oneNode.finding().detail()).contains("OOM");
        } finally {
            redis.say("CONFIG SET maxmemory 0");
        }
        awaitBothAnswered();
    }

    @Test
    void startsWithoutRedisAndFindsItLater() {
        redis.kill();
        RateLimits alone;
        try (RedisNode late = new RedisNode(redis, clock)) {
            alone = new RateLimits(clock, late.memory(), late.announcements());
            use(alone, 2);
            redis.revive();
            Eventually.isTrue(() -> late.finding().ok());
            assertThat(alone.tryUse(THREE_A_MINUTE, "a")).isEmpty();
            assertThat(alone.tryUse(THREE_A_MINUTE, "a")).isPresent();
        }
    }

    private void awaitBothAnswered() {
        Eventually.isTrue(() -> oneNode.finding().ok() && otherNode.finding().ok());
    }

    private static void use(RateLimits limits, int times) {
        use(limits, "a", times);
    }

    private static void use(RateLimits limits, String key, int times) {
        IntStream.range(0, times).forEach(i -> limits.use(THREE_A_MINUTE, key));
    }
}
