package io.mashang.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.MemoryOfOneNode;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private static final Limit THREE_A_MINUTE = new Limit("test", 3, Duration.ofMinutes(1));

    private final PinnedClock clock = new PinnedClock();
    private final RateLimits limits = new RateLimits(clock, new MemoryOfOneNode(), new NobodyElse());

    @Test
    void refusesTheNextOneAndSaysWhenToComeBack() {
        useThree();
        clock.advance(Duration.ofSeconds(20));

        assertThatThrownBy(() -> limits.use(THREE_A_MINUTE, "a")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(PlatformProblem.TOO_MANY_REQUESTS_NOW);
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(40));
        });
    }

    @Test
    void slidesWithTheTime() {
        limits.use(THREE_A_MINUTE, "a");
        clock.advance(Duration.ofSeconds(30));
        limits.use(THREE_A_MINUTE, "a");
        limits.use(THREE_A_MINUTE, "a");
        clock.advance(Duration.ofSeconds(30));

        assertThat(limits.tryUse(THREE_A_MINUTE, "a")).isEmpty();
        assertThat(limits.tryUse(THREE_A_MINUTE, "a")).contains(Duration.ofSeconds(30));
    }

    @Test
    void countsNothingForARefusedUse() {
        useThree();
        clock.advance(Duration.ofSeconds(59));
        assertThat(limits.tryUse(THREE_A_MINUTE, "a")).isPresent();
        clock.advance(Duration.ofSeconds(1));

        assertThat(limits.tryUse(THREE_A_MINUTE, "a")).isEmpty();
    }

    @Test
    void keepsKeysAndLimitsApart() {
        useThree();

        assertThat(limits.tryUse(THREE_A_MINUTE, "b")).isEmpty();
        assertThat(limits.tryUse(new Limit("other", 3, Duration.ofMinutes(1)), "a")).isEmpty();
    }

    @Test
    void forgetsAKeyThatProvedItself() {
        useThree();
        limits.forget(THREE_A_MINUTE, "a");

        assertThat(limits.tryUse(THREE_A_MINUTE, "a")).isEmpty();
    }

    @Test
    void letsNoMoreThroughWhenManyComeAtOnce() {
        long through = IntStream.range(0, 1000).parallel().filter(i -> limits.tryUse(THREE_A_MINUTE, "a").isEmpty()).count();

        assertThat(through).isEqualTo(3);
    }

    private void useThree() {
        IntStream.range(0, 3).forEach(i -> limits.use(THREE_A_MINUTE, "a"));
    }
}
