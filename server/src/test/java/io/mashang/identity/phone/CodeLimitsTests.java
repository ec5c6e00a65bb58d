package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeLimitsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void letsTheFirstCodeThrough() {
        assertThat(CodeLimits.pause(List.of(), NOW)).isEmpty();
        assertThat(CodeLimits.waitForNumber(List.of(), NOW)).isEmpty();
        assertThat(CodeLimits.waitForMember(List.of(), NOW)).isEmpty();
    }

    @Test
    void pausesAMinuteAfterEachCode() {
        assertThat(CodeLimits.pause(List.of(NOW.minusSeconds(59)), NOW)).contains(Duration.ofSeconds(1));
        assertThat(CodeLimits.pause(List.of(NOW.minusSeconds(60)), NOW)).isEmpty();
    }

    @Test
    void waitsUntilTheFifthLastCodeIsAnHourOld() {
        var sent = everyMinuteUntil(NOW, 5);
        assertThat(CodeLimits.waitForNumber(sent, NOW)).contains(Duration.ofMinutes(56));
        assertThat(CodeLimits.waitForNumber(sent, NOW.plus(Duration.ofMinutes(56)))).isEmpty();
    }

    @Test
    void waitsUntilTheTenthLastCodeIsADayOld() {
        var sent = everyMinuteUntil(NOW, 10);
        assertThat(CodeLimits.waitForNumber(sent, NOW)).contains(Duration.ofDays(1).minusMinutes(9));
        assertThat(CodeLimits.waitForMember(sent, NOW)).contains(Duration.ofDays(1).minusMinutes(9));
    }

    private static List<Instant> everyMinuteUntil(Instant last, int count) {
        return IntStream.range(0, count).mapToObj(n -> last.minus(Duration.ofMinutes(count - 1 - n))).toList();
    }
}
