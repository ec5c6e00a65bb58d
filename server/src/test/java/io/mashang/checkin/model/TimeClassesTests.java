package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeClassesTests {

    @Test
    void putsEveryTimeIntoAClassThatHoldsIt() {
        assertThat(TimeClasses.of(0)).isEqualTo(250);
        assertThat(TimeClasses.of(250)).isEqualTo(250);
        assertThat(TimeClasses.of(251)).isEqualTo(500);
        assertThat(TimeClasses.of(600_001)).isEqualTo(Integer.MAX_VALUE);
        assertThat(TimeClasses.of(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void knowsTheMedianToWithinAQuarterWhateverTheTimes() {
        Random random = new Random(20261122);
        for (int history = 0; history < 50; history++) {
            double scale = 800 + random.nextInt(20_000);
            long[] times = LongStream.generate(() -> 300 + Math.round(Math.abs(random.nextGaussian()) * scale)).limit(501).sorted().toArray();
            TreeMap<Integer, Long> counts = new TreeMap<>();
            Arrays.stream(times).forEach(time -> counts.merge(TimeClasses.of(time), 1L, Long::sum));

            assertThat((double) TimeClasses.median(counts)).isBetween(times[250] * 0.75, times[250] * 1.25);
        }
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThat(TimeClasses.median(new TreeMap<>())).isZero();
    }
}
