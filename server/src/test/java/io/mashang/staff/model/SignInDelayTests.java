package io.mashang.staff.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInDelayTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void letsFiveThroughAndThenDoublesTheWaitUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        SignInDelay delay = SignInDelay.none();
        for (int attempt = 1; attempt <= 15; attempt++) {
            delay = delay.afterAttemptAt(NOW);
            waits.add(delay.waitAt(NOW).toSeconds());
        }

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
    }

    @Test
    void isOverWhenTheTimeHasPassed() {
        SignInDelay delay = SignInDelay.none();
        for (int attempt = 1; attempt <= 5; attempt++) {
            delay = delay.afterAttemptAt(NOW);
        }

        assertThat(delay.waitAt(NOW.plusSeconds(5))).isEqualTo(Duration.ZERO);
    }
}
