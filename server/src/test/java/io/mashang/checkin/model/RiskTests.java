package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordState;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each signal of risk by itself, and what a sum of them makes of a check-in. */
class RiskTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final ActivityId HERE = new ActivityId(2);
    private static final ActivityId ELSEWHERE = new ActivityId(3);
    private static final MemberId ME = new MemberId(7);
    private static final MemberId SHE = new MemberId(8);
    private static final DeviceKey PHONE = DeviceKey.of("a phone");
    private static final Position KUNMING = new Position(24.8801, 102.8329, 20, Datum.WGS84);

    @Test
    void aPhoneThatMakesItsLocationUpWaits() {
        Verdict verdict = verdict(scan(3), new Evidence(null, false, null, true, null), Others.NONE);

        assertFound(verdict, RecordState.PENDING, 60, Signal.MOCKED_LOCATION);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, PENDING, 60, DEVICE_SHARED_HERE", "0, 1, NORMAL, 30, DEVICE_SHARED", "0, 0, NORMAL, 0, ''"})
    void oneDeviceOfSeveralAccountsCountsMoreHereThanElsewhere(int here, int lately, RecordState state, int score, String signal) {
        Verdict verdict = verdict(scan(3), nothing(), new Others(here, lately, 0, null, 0));

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.score()).isEqualTo(score);
        assertThat(names(verdict)).isEqualTo(signal);
    }

    /** A step of 15 s: what counts is how long the screen had shown another code already. */
    @ParameterizedTest
    @CsvSource({"14, ''", "17, ''", "18, CODE_OLD", "25, CODE_OLD"})
    void aCodeIsOldFromTheMomentItWasReplaced(int ageSeconds, String signal) {
        Verdict verdict = verdict(scan(ageSeconds), nothing(), Others.NONE);

        assertThat(names(verdict)).isEqualTo(signal);
        assertThat(verdict.state()).isEqualTo(RecordState.NORMAL);
    }

    @Test
    void aTypedCodeHasNoAge() {
        ClaimTicket typed = new ClaimTicket(ME, new SessionId(1), Method.ACTIVITY_CODE, 0, START.minusSeconds(90), START, false, null, 9);

        assertThat(names(verdict(typed, nothing(), Others.NONE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, ''", "6, RELAY_PACE"})
    void anEvenPaceOfAccountsIsNotedAndDoesNotWait(int pace, String signal) {
        ClaimTicket ticket = new ClaimTicket(ME, new SessionId(1), Method.ROTATING_QR, 1, START.minusSeconds(3), START, false, null, pace);
        Verdict verdict = verdict(ticket, nothing(), Others.NONE);

        assertThat(names(verdict)).isEqualTo(signal);
        assertThat(verdict.state()).isEqualTo(RecordState.NORMAL);
        assertThat(RiskRules.BUILT_IN.notes(verdict.findings())).isEqualTo(!signal.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "3, SAME_FIX"})
    void theSamePositionOfManyIsSaid(int others, String signal) {
        assertThat(names(verdict(scan(3), nothing(), new Others(0, 0, others, null, 0)))).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"150, ''", "151, FAST_TRAVEL"})
    void movingTooFastIsSaid(int speed, String signal) {
        assertThat(names(verdict(scan(3), nothing(), new Others(0, 0, 0, speed, 0)))).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({"0, '', NORMAL", "2, '', NORMAL", "3, WECHAT_RISK, NORMAL", "4, WECHAT_RISK_HIGH, NORMAL"})
    void whatWechatThinksOfAnAccountIsSaidAndNeverEnoughAlone(int rank, String signal, RecordState state) {
        Verdict verdict = verdict(scan(3), nothing(), Others.NONE.withWechatRank(rank));

        assertThat(names(verdict)).isEqualTo(signal);
        assertThat(verdict.state()).isEqualTo(state);
    }

    @Test
    void severalTogetherWait() {
        Verdict verdict = verdict(scan(20), nothing(), new Others(0, 1, 3, null, 0));

        assertFound(verdict, RecordState.PENDING, 65, Signal.DEVICE_SHARED, Signal.CODE_OLD, Signal.SAME_FIX);
        assertThat(verdict.ruleVersion()).isEqualTo(Verdict.RULE_VERSION);
    }

    @Test
    void theVenuesNetworkOutweighsSmallSignalsAndNoneThatSuffices() {
        Finding wifi = Finding.of(Signal.WIFI_LISTED);

        assertThat(RiskRules.BUILT_IN.score(List.of(wifi))).isZero();
        assertThat(RiskRules.BUILT_IN.notes(List.of(wifi, Finding.counted(Signal.DEVICE_SHARED, 1)))).isFalse();
        assertThat(RiskRules.BUILT_IN.pends(List.of(wifi, Finding.counted(Signal.DEVICE_SHARED_HERE, 1)))).isTrue();
    }

    @Test
    void aScoreNeverLeavesItsScale() {
        List<Finding> all = Arrays.stream(Signal.values()).map(Finding::of).toList();

        assertThat(RiskRules.BUILT_IN.score(all)).isEqualTo(100);
    }

    @Test
    void otherRulesWeighOtherwiseButNeverLetAnUnprovedPlacePass() {
        RiskRules lenient = new RiskRules(
                100, Map.of(Signal.DEVICE_SHARED_HERE, 10, Signal.OUTSIDE_PLACE, 0, Signal.CODE_OLD, 45), 40, 90);

        assertThat(lenient.pends(List.of(Finding.counted(Signal.DEVICE_SHARED_HERE, 2)))).isFalse();
        assertThat(lenient.notes(List.of(Finding.counted(Signal.CODE_OLD, 9)))).isTrue();
        assertThat(lenient.pends(List.of(Finding.away(Signal.OUTSIDE_PLACE, 900)))).isTrue();
    }

    @Test
    void othersOnAPhoneAreCountedOnceHereAndForADayElsewhere() {
        Neighbourhood neighbourhood = new Neighbourhood();
        neighbourhood.used(PHONE, HERE, ME, START.minusSeconds(60));
        neighbourhood.used(PHONE, HERE, SHE, START.minus(Duration.ofDays(3)));
        neighbourhood.used(PHONE, ELSEWHERE, SHE, START.minus(Duration.ofHours(23)));
        neighbourhood.used(PHONE, ELSEWHERE, new MemberId(9), START.minus(Duration.ofHours(25)));

        assertThat(neighbourhood.of(HERE, on(ME, PHONE), null)).isEqualTo(new Others(1, 1, 0, null, 0));
        assertThat(neighbourhood.of(HERE, on(ME, null), null)).isEqualTo(Others.NONE);
        assertThat(neighbourhood.of(HERE, on(ME, DeviceKey.of("another")), null)).isEqualTo(Others.NONE);
    }

    @Test
    void theOthersOfABatchAreSeenToo() {
        Neighbourhood neighbourhood = new Neighbourhood();
        neighbourhood.fixed(KUNMING.fix(new SessionId(1)), 2);
        neighbourhood.add(HERE, on(SHE, PHONE), KUNMING);

        assertThat(neighbourhood.of(HERE, on(ME, PHONE), KUNMING)).isEqualTo(new Others(1, 1, 3, null, 0));
        assertThat(neighbourhood.of(HERE, on(ME, PHONE), new Position(24.880101, 102.8329, 20, Datum.WGS84)).sameFix()).isZero();
    }

    /** 100 km: in half an hour 200 km/h, in an hour 100. Positions that may be near each other have no speed. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"30, 20, 200", "60, 20, 100", "30, 99000, -"})
    void speedIsTheWayBetweenTheNearEndsOfBothUncertainties(int minutes, double accuracy, @Nullable Integer speed) {
        Neighbourhood neighbourhood = new Neighbourhood();
        Position far = new Position(24.8801 + 100_000 / 110_777.0, 102.8329, accuracy, Datum.WGS84);
        neighbourhood.visited(ME, far, START.minus(Duration.ofMinutes(minutes)));
        neighbourhood.visited(ME, KUNMING, START.minus(Duration.ofDays(1)));

        assertThat(neighbourhood.of(HERE, on(ME, null), KUNMING).kilometersPerHour()).isEqualTo(speed);
    }

    @Test
    void aProgramThatWaitsForEachAnswerComesEvenly() {
        ClaimPace pace = new ClaimPace();
        int[] found = IntStream.range(0, 10).map(i -> pace.claimed(new MemberId(i), 1000 + 80L * i + i % 3 * 10)).toArray();

        assertThat(found).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aPauseOrALeapBeginsAnew() {
        ClaimPace pace = new ClaimPace();
        assertThat(IntStream.of(0, 50, 100, 150, 600, 650, 800)
                        .map(at -> pace.claimed(new MemberId(at), at))
                        .toArray())
                .containsExactly(1, 2, 3, 4, 1, 2, 2);
    }

    @Test
    void theSameAccountAgainIsNoOther() {
        ClaimPace pace = new ClaimPace();

        assertThat(IntStream.range(0, 8).map(i -> pace.claimed(ME, 100L * i)).max().orElseThrow()).isEqualTo(1);
    }

    /** A crowd behind one address, from calm to a rush: one in a hundred at most has the bad luck of an even row before it. */
    @ParameterizedTest
    @CsvSource({"1", "5", "10", "20", "50", "200", "1000"})
    void aCrowdThatComesAtRandomIsLeftAlone(double peoplePerSecond) {
        Random random = new Random(20261122);
        ClaimPace pace = new ClaimPace();
        double at = 0;
        int suspicious = 0;
        for (int i = 0; i < 20_000; i++) {
            at += -Math.log(1 - random.nextDouble()) / peoplePerSecond * 1000;
            if (pace.claimed(new MemberId(i), Math.round(at)) >= ClaimPace.SUSPICIOUS) {
                suspicious++;
            }
        }
        assertThat(suspicious).isLessThanOrEqualTo(200);
    }

    private static void assertFound(Verdict verdict, RecordState state, int score, Signal... signals) {
        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.score()).isEqualTo(score);
        assertThat(verdict.findings().stream().map(Finding::signal)).containsExactly(signals);
    }

    private static String names(Verdict verdict) {
        return String.join(" ", verdict.findings().stream().map(finding -> finding.signal().name()).toList());
    }

    private static Verdict verdict(ClaimTicket ticket, Evidence evidence, Others others) {
        return Verdict.of(SESSION, ticket, evidence, others, RiskRules.BUILT_IN);
    }

    private static Evidence nothing() {
        return new Evidence(null, false, null, false, null);
    }

    private static ClaimTicket scan(int ageSeconds) {
        return new ClaimTicket(
                ME, new SessionId(1), Method.ROTATING_QR, 1, START.minusSeconds(ageSeconds), START, false, PHONE, 1);
    }

    private static ClaimTicket on(MemberId member, @Nullable DeviceKey device) {
        return new ClaimTicket(member, new SessionId(1), Method.ROTATING_QR, 1, START, START, false, device, 0);
    }

    private static final CheckInSession SESSION = new CheckInSession(
            new SessionId(1), HERE, "例会", "翠湖", ZoneId.of("Asia/Shanghai"), START, START.plusSeconds(7200),
            START.minusSeconds(1800), START.plusSeconds(7200), null, Admission.OPEN, false, NamesOnScreen.FULL, null, null,
            Duration.ofSeconds(15), null);
}
