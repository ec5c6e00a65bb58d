package io.mashang.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine with a wrong clock, a database with the right one, and a counter that a test moves. */
class StoreClockTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Duration ROUND_TRIP = Duration.ofMillis(2);

    private Duration elapsed = Duration.ZERO;
    private Duration machineIsAhead = Duration.ZERO;
    private Duration databaseIsAhead = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(longs = {-90, 0, 90})
    void tellsTheDatabasesTimeWhateverTheMachineSays(long seconds) {
        machineIsAhead = Duration.ofSeconds(seconds);
        StoreClock clock = clock();
        pass(Duration.ofSeconds(7));

        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1));
        assertThat(clock.offBy().toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(longs = {-90, -3, 3, 90})
    void saysThatTheMachineIsOffAfterItsClockJumpsAndKeepsTheRightTime(long seconds) {
        StoreClock clock = clock();
        assertThat(new ClockCheck(clock).look().ok()).isTrue();

        machineIsAhead = Duration.ofSeconds(seconds);
        pass(Duration.ofSeconds(5));
        assertThat(clock.learn(measured(ROUND_TRIP))).isTrue();

        assertThat(new ClockCheck(clock).look().ok()).isFalse();
        assertThat(new ClockCheck(clock).look().detail()).contains("%+d.0".formatted(seconds));
        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1));
    }

    @Test
    void isWellAgainWhenTheMachineIs() {
        machineIsAhead = Duration.ofSeconds(90);
        StoreClock clock = clock();
        machineIsAhead = Duration.ofMillis(300);
        clock.learn(measured(ROUND_TRIP));

        assertThat(new ClockCheck(clock).look().ok()).isTrue();
    }

    @Test
    void standsStillInsteadOfGoingBackWhenTheDatabaseDoes() {
        StoreClock clock = clock();
        pass(Duration.ofSeconds(60));
        Instant before = clock.instant();
        databaseIsAhead = Duration.ofSeconds(-30);
        clock.learn(measured(ROUND_TRIP));
        clock.learn(measured(ROUND_TRIP));

        assertThat(clock.instant()).isBetween(before, before.plusMillis(10));
        pass(Duration.ofSeconds(20));
        assertThat(clock.instant()).isBetween(before, before.plusMillis(10));
        pass(Duration.ofSeconds(20));
        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1)).isAfter(before.plusSeconds(9));
    }

    @Test
    void doesNotBelieveALeapThatIsSaidOnce() {
        StoreClock clock = clock();
        databaseIsAhead = Duration.ofHours(1);
        assertThat(clock.learn(measured(ROUND_TRIP))).isFalse();
        databaseIsAhead = Duration.ZERO;
        assertThat(clock.learn(measured(ROUND_TRIP))).isTrue();

        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1));
    }

    @Test
    void believesALeapThatIsSaidTwice() {
        StoreClock clock = clock();
        databaseIsAhead = Duration.ofSeconds(40);
        assertThat(clock.learn(measured(ROUND_TRIP))).isFalse();
        assertThat(clock.learn(measured(ROUND_TRIP))).isTrue();

        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1));
    }

    @Test
    void correctsASmallDifferenceAtOnce() {
        StoreClock clock = clock();
        databaseIsAhead = Duration.ofMillis(200);
        clock.learn(measured(ROUND_TRIP));

        assertThat(clock.instant()).isBetween(trueTime().minusMillis(1), trueTime().plusMillis(1));
    }

    @Test
    void learnsNothingFromAnAnswerThatTookTooLong() {
        StoreClock clock = clock();
        databaseIsAhead = Duration.ofMillis(900);
        Instant before = clock.instant();
        assertThat(clock.learn(measured(Duration.ofSeconds(3)))).isTrue();

        assertThat(clock.instant()).isEqualTo(before.plusSeconds(3));
    }

    private StoreClock clock() {
        return new StoreClock(machine(), () -> elapsed.toNanos(), measured(ROUND_TRIP));
    }

    /** The database answers in the middle of the round trip. */
    private StoreTime measured(Duration roundTrip) {
        long sent = elapsed.toNanos();
        pass(roundTrip.dividedBy(2));
        Instant said = trueTime();
        pass(roundTrip.dividedBy(2));
        return new StoreTime(said, sent, elapsed.toNanos());
    }

    private Instant trueTime() {
        return START.plus(elapsed).plus(databaseIsAhead);
    }

    private void pass(Duration time) {
        elapsed = elapsed.plus(time);
    }

    private Clock machine() {
        return new Clock() {
            @Override
            public Instant instant() {
                return START.plus(elapsed).plus(machineIsAhead);
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
    }
}
