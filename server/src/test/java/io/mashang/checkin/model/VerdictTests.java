package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.Bssid;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.PlaceRule.Fence;
import io.mashang.activities.PlaceRule.Site;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordState;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Fence FENCE = new Fence(24.8801, 102.8329, Datum.GCJ02, 500, 100);
    private static final PlaceRule FENCED = new PlaceRule(List.of(new Site("", FENCE, Set.of())));
    private static final Bssid VENUE = new Bssid("3c22fb0a1b2c");
    private static final Position INSIDE = new Position(24.8801, 102.8329, 20, Datum.GCJ02);
    private static final Position OUTSIDE = new Position(24.9, 102.8329, 20, Datum.GCJ02);

    @ParameterizedTest
    @CsvSource({
        "0,  INSIDE,  NORMAL,  ''",
        "10, INSIDE,  NORMAL,  ''",
        "11, INSIDE,  LATE,    LATE",
        "0,  OUTSIDE, PENDING, OUTSIDE_PLACE",
        "11, OUTSIDE, PENDING, 'OUTSIDE_PLACE LATE'",
        "0,  NONE,    PENDING, LOCATION_REFUSED",
    })
    void isReachedFromTimeAndPlace(int minutes, String where, RecordState state, String signals) {
        Verdict verdict = Verdict.of(
                session(FENCED), claimed(Method.ROTATING_QR, START.plus(Duration.ofMinutes(minutes))), evidence(position(where), null), Others.NONE,
                RiskRules.BUILT_IN);

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.findings().stream().map(finding -> finding.signal().name()).toList())
                .isEqualTo(signals.isEmpty() ? List.of() : List.of(signals.split(" ")));
    }

    /** Fence, network or chip: any of them proves the place, and what does not is said. */
    @ParameterizedTest
    @CsvSource({
        "BOTH,    ROTATING_QR, OUTSIDE, VENUE, NORMAL,  WIFI_LISTED",
        "BOTH,    ROTATING_QR, NONE,    VENUE, NORMAL,  WIFI_LISTED",
        "BOTH,    ROTATING_QR, INSIDE,  OTHER, NORMAL,  WIFI_OTHER",
        "BOTH,    ROTATING_QR, OUTSIDE, OTHER, PENDING, 'OUTSIDE_PLACE WIFI_OTHER'",
        "BOTH,    ROTATING_QR, INSIDE,  NONE,  NORMAL,  ''",
        "BOTH,    NFC_DYNAMIC, OUTSIDE, NONE,  NORMAL,  ''",
        "BOTH,    NFC_DYNAMIC, NONE,    NONE,  NORMAL,  ''",
        "BOTH,    NFC_STATIC,  OUTSIDE, NONE,  PENDING, OUTSIDE_PLACE",
        "FENCED,  ROTATING_QR, INSIDE,  OTHER, NORMAL,  ''",
        "FENCED,  ROTATING_QR, VAGUE,   NONE,  PENDING, LOCATION_COARSE",
        "NETWORK, ROTATING_QR, NONE,    VENUE, NORMAL,  WIFI_LISTED",
        "NETWORK, ROTATING_QR, INSIDE,  NONE,  PENDING, WIFI_MISSING",
        "NETWORK, ROTATING_QR, NONE,    OTHER, PENDING, 'WIFI_MISSING WIFI_OTHER'",
    })
    void takesAnyProofOfThePlace(
            String place, Method method, String where, String network, RecordState state, String signals) {
        Evidence evidence = evidence(position(where), network(network));
        Verdict verdict = Verdict.of(session(rule(place)), claimed(method, START), evidence, Others.NONE, RiskRules.BUILT_IN);

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.findings().stream().map(finding -> finding.signal().name()).toList())
                .isEqualTo(signals.isEmpty() ? List.of() : List.of(signals.split(" ")));
    }

    /** Claimed on time, late from minute 10 on; evidence within ten minutes of the claim speaks for the claim. */
    @ParameterizedTest
    @CsvSource({
        "OUTSIDE, 5,  INSIDE,  NONE,  NORMAL,  ''",
        "OUTSIDE, 5,  OUTSIDE, VENUE, NORMAL,  WIFI_LISTED",
        "NONE,    5,  VAGUE,   NONE,  PENDING, LOCATION_COARSE",
        "OUTSIDE, 5,  NONE,    OTHER, PENDING, 'LOCATION_REFUSED WIFI_OTHER'",
        "OUTSIDE, 10, INSIDE,  NONE,  NORMAL,  ''",
        "OUTSIDE, 11, INSIDE,  NONE,  LATE,    LATE",
        "OUTSIDE, 11, OUTSIDE, NONE,  PENDING, OUTSIDE_PLACE",
        "INSIDE,  30, OUTSIDE, NONE,  NORMAL,  ''",
    })
    void looksAtThePlaceAnewWhenMoreEvidenceComes(
            String first, int minutes, String then, String network, RecordState state, String signals) {
        CheckInSession session = session(rule("BOTH"));
        Verdict before = Verdict.of(
                session, claimed(Method.ROTATING_QR, START), evidence(position(first), null), Others.NONE, RiskRules.BUILT_IN);
        Verdict after = Verdict.after(
                session, START, before.findings(), Method.ROTATING_QR, evidence(position(then), network(network)),
                START.plus(Duration.ofMinutes(minutes)), RiskRules.BUILT_IN);

        assertThat(after.state()).isEqualTo(state);
        assertThat(after.findings().stream().map(finding -> finding.signal().name()).toList())
                .isEqualTo(signals.isEmpty() ? List.of() : List.of(signals.split(" ")));
    }

    @Test
    void takesTheTouchOfAChipForThePlace() {
        CheckInSession session = session(FENCED);
        Verdict before = Verdict.of(
                session, claimed(Method.ROTATING_QR, START), evidence(OUTSIDE, null), Others.NONE, RiskRules.BUILT_IN);

        assertThat(Verdict.after(
                                session, START, before.findings(), Method.NFC_DYNAMIC, evidence(null, null), START,
                                RiskRules.BUILT_IN)
                        .state())
                .isEqualTo(RecordState.NORMAL);
    }

    @Test
    void doesNotLookAtThePlaceWhenItIsNotChecked() {
        Verdict verdict = Verdict.of(
                session(null), claimed(Method.ROTATING_QR, START), evidence(null, null), Others.NONE, RiskRules.BUILT_IN);

        assertThat(verdict.state()).isEqualTo(RecordState.NORMAL);
        assertThat(verdict.distanceMeters()).isNull();
    }

    @Test
    void claimsLiveTwoMinutesAndLongerWhenAPhoneIsToBeBound() {
        assertThat(ticket(false).isExpiredAt(START.plusSeconds(120))).isFalse();
        assertThat(ticket(false).isExpiredAt(START.plusSeconds(121))).isTrue();
        assertThat(ticket(true).isExpiredAt(START.plusSeconds(600))).isFalse();
        assertThat(ticket(true).isExpiredAt(START.plusSeconds(601))).isTrue();
    }

    @Test
    void claimsCannotBeAltered() {
        ClaimSeal seal = new ClaimSeal(new SecretKeySpec(new byte[32], "HmacSHA256"));
        String text = seal.seal(ticket(true));

        assertThat(seal.open(text)).contains(ticket(true));
        assertThat(seal.open(text.substring(1) + "A")).isEmpty();
        assertThat(seal.open("B" + text.substring(1))).isEmpty();
        assertThat(seal.open("?")).isEmpty();
    }

    private static ClaimTicket claimed(Method method, Instant at) {
        return new ClaimTicket(new MemberId(7), new SessionId(1), method, 1, at.minusSeconds(3), at, false, null, 0);
    }

    private static Evidence evidence(@Nullable Position position, @Nullable Bssid network) {
        return new Evidence(position, false, network, false, null);
    }

    private static ClaimTicket ticket(boolean phoneMissing) {
        return new ClaimTicket(new MemberId(7), new SessionId(8), Method.ROTATING_QR, 3, START.minusSeconds(4), START, phoneMissing,
                DeviceKey.of("a phone"), 7);
    }

    private static @Nullable Position position(String where) {
        return switch (where) {
            case "INSIDE" -> INSIDE;
            case "OUTSIDE" -> OUTSIDE;
            case "VAGUE" -> new Position(24.89, 102.8329, 1500, Datum.GCJ02);
            default -> null;
        };
    }

    private static @Nullable Bssid network(String which) {
        return switch (which) {
            case "VENUE" -> VENUE;
            case "OTHER" -> new Bssid("3c22fb0a1b2d");
            default -> null;
        };
    }

    private static PlaceRule rule(String which) {
        return switch (which) {
            case "BOTH" -> new PlaceRule(List.of(new Site("", FENCE, Set.of(VENUE))));
            case "NETWORK" -> new PlaceRule(List.of(new Site("", null, Set.of(VENUE))));
            default -> FENCED;
        };
    }

    private static CheckInSession session(@Nullable PlaceRule place) {
        return new CheckInSession(
                new SessionId(1), new ActivityId(2), "例会", "翠湖", ZoneId.of("Asia/Shanghai"), START, START.plusSeconds(7200),
                START.minusSeconds(1800), START.plusSeconds(7200), START.plusSeconds(600), Admission.OPEN, false,
                NamesOnScreen.FULL, place, null, Duration.ofSeconds(15), null);
    }
}
