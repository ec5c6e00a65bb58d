package io.mashang.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.platform.shared.RedisNode;
import io.mashang.testing.Eventually;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.TestRedis;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInDelaysTests {

    private final SignInDelays delays = new SignInDelays(new PinnedClock(), new NobodyElse());

    @Test
    void neverLocksTheOwnerOutFromElsewhere() {
        guess(100, "wangfang", "203.0.113.7");

        assertThatCode(() -> delays.begin("wangfang", "198.51.100.9")).doesNotThrowAnyException();
        assertThatCode(() -> delays.begin("liqiang", "203.0.113.7")).doesNotThrowAnyException();
    }

    @Test
    void letsOnlyFiveOfManyThroughThatComeAtOnce() {
        assertThat(guess(1000, "wangfang", "203.0.113.7")).isEqualTo(5);
    }

    @Test
    void slowsDownOnAllNodes() {
        PinnedClock clock = new PinnedClock();
        try (TestRedis redis = TestRedis.start(); RedisNode oneNode = new RedisNode(redis, clock);
                RedisNode otherNode = new RedisNode(redis, clock)) {
            SignInDelays one = new SignInDelays(clock, oneNode.announcements());
            SignInDelays other = new SignInDelays(clock, otherNode.announcements());
            IntStream.range(0, 5).forEach(i -> one.begin("wangfang", "203.0.113.7"));
            Eventually.isTrue(() -> other.isSlowedDown("wangfang", "203.0.113.7"));

            clock.advance(Duration.ofHours(1));
            other.begin("wangfang", "203.0.113.7");
            other.succeeded("wangfang", "203.0.113.7");
            Eventually.isTrue(() -> !one.isSlowedDown("wangfang", "203.0.113.7"));
        }
    }

    private long guess(int times, String account, String source) {
        return IntStream.range(0, times).parallel().filter(i -> through(account, source)).count();
    }

    private boolean through(String account, String source) {
        try {
            delays.begin(account, source);
            return true;
        } catch (Refused lockedOut) {
            return false;
        }
    }
}
