package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class SparseLogTests {

    private final AtomicLong nanos = new AtomicLong();
    private final SparseLog log = new SparseLog(NOPLogger.NOP_LOGGER, nanos::get);

    @Test
    void tellsAtOnceAndThenOnceASecond() {
        assertThat(log.error("trouble", "cause")).isTrue();
        assertThat(log.error("trouble", "cause")).isFalse();

        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(log.error("trouble", "cause")).isFalse();
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(log.error("trouble", "cause")).isTrue();
    }
}
