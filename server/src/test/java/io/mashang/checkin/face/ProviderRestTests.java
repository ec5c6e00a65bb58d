package io.mashang.checkin.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProviderRestTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final ProviderRest rest = new ProviderRest();

    @Test
    void leavesAProviderAloneThatFailedThreeTimes() {
        rest.failedAt(NOW);
        rest.failedAt(NOW);
        assertThat(rest.restsAt(NOW)).isFalse();
        rest.failedAt(NOW);
        assertThat(rest.restsAt(NOW.plusSeconds(29))).isTrue();
        assertThat(rest.restsAt(NOW.plusSeconds(30))).isFalse();

        rest.failedAt(NOW.plusSeconds(30));
        assertThat(rest.restsAt(NOW.plusSeconds(31))).as("one more is enough").isTrue();
    }

    @Test
    void beginsAnewWithEveryAnswer() {
        rest.failedAt(NOW);
        rest.failedAt(NOW);
        rest.answered();
        rest.failedAt(NOW);
        assertThat(rest.restsAt(NOW)).isFalse();
    }
}
