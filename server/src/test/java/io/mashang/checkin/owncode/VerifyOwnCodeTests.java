package io.mashang.checkin.owncode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.checkin.CheckinProblem;
import io.mashang.checkin.model.OwnCode;
import io.mashang.checkin.model.OwnCodeSeal;
import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nothing here has a database: whatever is refused was refused without one. */
class VerifyOwnCodeTests {

    private static final Instant BEGINNING = Instant.parse("2026-11-22T01:00:00Z");
    private static final MemberId MEMBER = new MemberId(7_234_567_890_123_456L);

    private final OwnCodeSeal seal = seal((byte) 1);

    private static OwnCodeSeal seal(byte master) {
        byte[] key = new byte[32];
        key[0] = master;
        return new OwnCodeKeys().ownCodeSeal(new KeyRing(key));
    }

    private static VerifyOwnCode at(OwnCodeSeal seal, Instant now) {
        return new VerifyOwnCode(seal, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String shownAt(Instant now) {
        return seal.seal(OwnCode.at(MEMBER, now));
    }

    @Test
    void tellsWhoseCodeItIsHoweverItWasTyped() {
        String code = shownAt(BEGINNING);

        assertThat(code).matches("[A-Z2-7]{40}");
        assertThat(at(seal, BEGINNING).memberOf(code)).isEqualTo(MEMBER);
        assertThat(at(seal, BEGINNING).memberOf(" " + code.toLowerCase(Locale.ROOT) + "\n")).isEqualTo(MEMBER);
    }

    @Test
    void takesACodeForItsMinuteAndTheWayToTheScanner() {
        String code = shownAt(BEGINNING);

        assertThat(at(seal, BEGINNING.plusSeconds(75)).memberOf(code)).isEqualTo(MEMBER);
        assertRefused(CheckinProblem.OWN_CODE_EXPIRED, code, BEGINNING.plusSeconds(76));
        assertThat(at(seal, BEGINNING.minusSeconds(60)).memberOf(code)).isEqualTo(MEMBER);
        assertRefused(CheckinProblem.OWN_CODE_EXPIRED, code, BEGINNING.minusSeconds(61));
    }

    @Test
    void refusesACodeWithAnyCharacterChanged() {
        String code = shownAt(BEGINNING);

        IntStream.range(0, code.length()).forEach(place -> {
            char other = code.charAt(place) == 'A' ? 'B' : 'A';
            String forged = code.substring(0, place) + other + code.substring(place + 1);
            assertRefused(CheckinProblem.OWN_CODE_UNKNOWN, forged, BEGINNING);
        });
    }

    @Test
    void refusesACodeOfAnotherInstallation() {
        assertRefused(CheckinProblem.OWN_CODE_UNKNOWN, seal((byte) 2).seal(OwnCode.at(MEMBER, BEGINNING)), BEGINNING);
    }

    @Test
    void saysOfAnythingElseThatItIsNoOwnCode() {
        for (String foreign : new String[] {"https://example.org/Q/ABCDEFGH", "", "ABC", "1".repeat(40), "A".repeat(41), "好".repeat(40)}) {
            assertRefused(CheckinProblem.OWN_CODE_UNREADABLE, foreign, BEGINNING);
        }
    }

    @Test
    void showsNothingThatTwoCodesOfOnePersonHaveInCommon() {
        String now = shownAt(BEGINNING);
        String next = shownAt(BEGINNING.plus(OwnCode.STEP));

        long same = IntStream.range(2, now.length()).filter(place -> now.charAt(place) == next.charAt(place)).count();
        assertThat(same).isLessThan(8);
        assertThat(shownAt(BEGINNING.plus(Duration.ofSeconds(59)))).isEqualTo(now);
    }

    private void assertRefused(CheckinProblem problem, String code, Instant now) {
        assertThatThrownBy(() -> at(seal, now).memberOf(code))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).as(code).isEqualTo(problem));
    }
}
