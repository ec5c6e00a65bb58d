package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.SessionId;
import io.mashang.checkin.RecordState;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
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
        Verdict verdict = Verdict.of(session(true), START.plus(Duration.ofMinutes(minutes)), position(where));

        assertThat(verdict.state()).isEqualTo(state);
        assertThat(verdict.findings().stream().map(finding -> finding.signal().name()).toList())
                .isEqualTo(signals.isEmpty() ? java.util.List.of() : java.util.List.of(signals.split(" ")));
    }

    @Test
    void doesNotLookAtThePlaceWhenItIsNotChecked() {
        Verdict verdict = Verdict.of(session(false), START, null);

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

    private static ClaimTicket ticket(boolean phoneMissing) {
        return new ClaimTicket(new MemberId(7), new SessionId(8), Method.ROTATING_QR, 3, START.minusSeconds(4), START, phoneMissing);
    }

    private static @Nullable Position position(String where) {
        return switch (where) {
            case "INSIDE" -> INSIDE;
            case "OUTSIDE" -> OUTSIDE;
            default -> null;
        };
    }

    private static CheckInSession session(boolean placeChecked) {
        PlaceRule place = new PlaceRule(24.8801, 102.8329, Datum.GCJ02, 500, 100);
        return new CheckInSession(
                new SessionId(1), new ActivityId(2), "例会", "翠湖", ZoneId.of("Asia/Shanghai"), START, START.plusSeconds(7200),
                START.minusSeconds(1800), START.plusSeconds(7200), START.plusSeconds(600), Admission.OPEN, false,
                NamesOnScreen.FULL, placeChecked ? place : null, null);
    }
}
