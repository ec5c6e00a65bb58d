package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.activities.Method;
import io.mashang.checkin.RecordState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    private static final Instant TEN = Instant.parse("2026-11-21T02:00:00Z");
    private static final long SEED = 20261122;

    /** One page as a phone sends it, folded. The second shape is wrong on purpose. */
    private interface Fold {

        Arrivals page(List<Arrival> page);

        BinaryOperator<Arrivals> join();
    }

    private static final Fold OURS = new Fold() {
        @Override
        public Arrivals page(List<Arrival> page) {
            return Arrivals.of(page);
        }

        @Override
        public BinaryOperator<Arrivals> join() {
            return Arrivals::join;
        }
    };

    private static final Fold LAST_WRITER_WINS = new Fold() {
        @Override
        public Arrivals page(List<Arrival> page) {
            return Arrivals.of(List.of(page.getLast()));
        }

        @Override
        public BinaryOperator<Arrivals> join() {
            return (before, after) -> after;
        }
    };

    @Test
    void givesTheSameForAllOrdersOfSixArrivals() {
        List<Arrival> six = history(new Random(SEED), 6);
        assertThat(differs(OURS, six, permutations(six))).isFalse();
    }

    @Test
    void givesTheSameForRandomHistoriesSplitsAndRepeats() {
        for (int round = 0; round < 10_000; round++) {
            Random random = new Random(SEED + round);
            List<Arrival> history = history(random, 1 + random.nextInt(12));
            assertThat(differs(OURS, history, List.of(told(history, random)))).as("seed %s", SEED + round).isFalse();
        }
    }

    @Test
    void isAssociativeCommutativeAndIdempotent() {
        for (int round = 0; round < 1_000; round++) {
            Random random = new Random(SEED + round);
            Arrivals a = Arrivals.of(history(random, 3));
            Arrivals b = Arrivals.of(history(random, 3));
            Arrivals c = Arrivals.of(history(random, 3));
            assertThat(a.join(b)).as("seed %s", SEED + round).isEqualTo(b.join(a));
            assertThat(a.join(b).join(c)).as("seed %s", SEED + round).isEqualTo(a.join(b.join(c)));
            assertThat(a.join(a)).as("seed %s", SEED + round).isEqualTo(a);
        }
    }

    /** The bite: what keeps only the last is found out. */
    @Test
    void catchesAFoldInWhichTheLastWriterWins() {
        List<Arrival> six = history(new Random(SEED), 6);
        assertThat(differs(LAST_WRITER_WINS, six, permutations(six))).isTrue();
    }

    @Test
    void letsTheEarliestVerifiedArrivalCountAndKeepsTheOthers() {
        Arrival doubtful = arrival("a", -20, RecordState.PENDING);
        Arrival late = arrival("b", 40, RecordState.LATE);
        Arrival inTime = arrival("c", 5, RecordState.NORMAL);

        Arrivals all = Arrivals.of(List.of(doubtful, late, inTime));
        assertThat(all.counting()).isEqualTo(inTime);
        assertThat(all.evidence()).containsExactly(late, doubtful);
    }

    @Test
    void letsTheEarliestCountWhereNoneIsVerified() {
        assertThat(Arrivals.of(List.of(arrival("a", 9, RecordState.PENDING), arrival("b", 3, RecordState.PENDING)))
                        .counting()
                        .key())
                .isEqualTo("b");
        assertThatThrownBy(() -> Arrivals.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean differs(Fold fold, List<Arrival> history, List<List<Arrival>> tellings) {
        Arrivals expected = fold.page(history);
        return tellings.stream().anyMatch(telling -> !pages(fold, telling, new Random(telling.hashCode())).equals(expected));
    }

    private static Arrivals pages(Fold fold, List<Arrival> telling, Random random) {
        List<Arrivals> pages = new ArrayList<>();
        int from = 0;
        while (from < telling.size()) {
            int until = from + 1 + random.nextInt(telling.size() - from);
            pages.add(fold.page(telling.subList(from, until)));
            from = until;
        }
        return pages.stream().reduce(fold.join()).orElseThrow();
    }

    /** Shuffled, some of it twice. */
    private static List<Arrival> told(List<Arrival> history, Random random) {
        List<Arrival> told = new ArrayList<>(history);
        history.stream().filter(arrival -> random.nextBoolean()).forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    private static List<List<Arrival>> permutations(List<Arrival> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Arrival>> all = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            List<Arrival> rest = new ArrayList<>(some);
            Arrival first = rest.remove(i);
            permutations(rest).forEach(tail -> {
                List<Arrival> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            });
        }
        return all;
    }

    /** Few different times, so that many are equal. */
    private static List<Arrival> history(Random random, int length) {
        List<Arrival> history = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            RecordState[] states = {RecordState.NORMAL, RecordState.LATE, RecordState.PENDING};
            history.add(arrival(Integer.toString(random.nextInt(1_000_000)), random.nextInt(4), states[random.nextInt(3)]));
        }
        return history;
    }

    private static Arrival arrival(String key, int minute, RecordState state) {
        return new Arrival(
                key, TEN.plusSeconds(60L * minute), state, state == RecordState.LATE, Method.ROTATING_QR, 1, 0, null, false,
                List.of(), 0, 1, null);
    }
}
