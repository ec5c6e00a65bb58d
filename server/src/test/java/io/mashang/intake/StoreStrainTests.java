package io.mashang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoreStrainTests {

    private final AtomicLong nanos = new AtomicLong();
    private final StoreStrain strain = new StoreStrain(3, Duration.ofSeconds(2), nanos::get);

    @Test
    void isFineWhileFewWaitShortly() {
        for (int i = 0; i < 1_000; i++) {
            waitFor(Duration.ofMillis(50));
        }
        assertThat(strain.isTooMuch()).isFalse();
    }

    @Test
    void isTooMuchWhenManyWait() {
        strain.begin();
        strain.begin();
        assertThat(strain.isTooMuch()).isFalse();
        long third = strain.begin();
        assertThat(strain.isTooMuch()).isTrue();
        strain.end(third);
        assertThat(strain.isTooMuch()).isFalse();
    }

    @Test
    void isTooMuchWhenNobodyGetsThrough() {
        strain.begin();
        pass(Duration.ofMillis(1_900));
        long second = strain.begin();
        pass(Duration.ofMillis(200));
        assertThat(strain.isTooMuch()).isTrue();
        strain.end(second);
        assertThat(strain.isTooMuch()).isFalse();
    }

    @Test
    void isTooMuchWhenEverybodyWaitsLongButNotWhenOneDoes() {
        waitFor(Duration.ofSeconds(9));
        assertThat(strain.isTooMuch()).isFalse();
        for (int i = 0; i < 30; i++) {
            waitFor(Duration.ofMillis(3_000));
        }
        assertThat(strain.isTooMuch()).isTrue();
        strain.forget();
        assertThat(strain.isTooMuch()).isFalse();
    }

    private void waitFor(Duration time) {
        long begin = strain.begin();
        pass(time);
        strain.end(begin);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
