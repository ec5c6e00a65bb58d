package io.mashang.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T02:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    @Test
    void neverRepeatsAndOnlyGrowsWithinAMillisecondAndBeyondItsSequence() {
        Ids ids = new Ids(clock, 1);

        long[] made = LongStream.generate(ids::next).limit(10_000).toArray();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made[0]).isPositive();
    }

    @Test
    void doesNotGoBackWhenTheClockDoes() {
        Ids ids = new Ids(clock, 1);
        long before = ids.next();
        now.set(Instant.parse("2026-11-21T01:00:00Z"));

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void makesDifferentIdsOnDifferentNodes() {
        List<Long> one = IntStream.range(0, 1000).mapToObj(i -> 0L).toList();
        Ids first = new Ids(clock, 0);
        Ids last = new Ids(clock, 1023);

        assertThat(one.stream().map(i -> first.next()).toList())
                .doesNotContainAnyElementsOf(one.stream().map(i -> last.next()).toList());
    }

    @Test
    void neverRepeatsBetweenThreads() {
        Ids ids = new Ids(clock, 7);

        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> ids.next()).distinct()).hasSize(20_000);
    }

    @Test
    void ordersByTime() {
        long earlier = new Ids(clock, 1023).next();
        now.set(now.get().plusMillis(1));

        assertThat(new Ids(clock, 0).next()).isGreaterThan(earlier);
    }

    @Test
    void refusesANodeNumberThatDoesNotFit() {
        assertThatThrownBy(() -> new Ids(clock, 1024)).isInstanceOf(IllegalArgumentException.class);
    }
}
