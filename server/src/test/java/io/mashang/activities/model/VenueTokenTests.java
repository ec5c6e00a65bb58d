package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.crypto.HmacSha256;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueTokenTests {

    private static final HmacSha256 A = new HmacSha256(key((byte) 1));
    private static final HmacSha256 B = new HmacSha256(key((byte) 2));
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final CodeSteps FIVE_SECONDS = new CodeSteps(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final VenueTokenSeal seal = new VenueTokenSeal(key((byte) 9));

    @Test
    void readsBackWhatItSealed() {
        VenueToken token = new VenueToken(3, 0xFEDCBA98L, 200, 356_000_000L, 40_000);

        String text = seal.seal(token, A);

        assertThat(text).hasSize(42).matches("[A-Z2-7]+");
        assertThat(seal.open(text).orElseThrow().token()).isEqualTo(token);
        assertThat(seal.open(text.toLowerCase(java.util.Locale.ROOT)).orElseThrow().token()).isEqualTo(token);
    }

    /** T1. */
    @Test
    void differsAtEveryStep() {
        Set<String> seen = new HashSet<>();
        for (long step = 0; step < 1000; step++) {
            assertThat(seen.add(seal.seal(new VenueToken(1, 7, 1, step, 0), A))).isTrue();
        }
    }

    /** T2: 5 s steps, accepted up to 15 s of age and one step ahead. */
    @ParameterizedTest
    @CsvSource({"0, true", "5000, true", "15000, true", "15001, false", "16000, false", "-5000, true", "-5001, false", "-10000, false"})
    void isAcceptedByItsAge(long ageMillis, boolean accepted) {
        long step = FIVE_SECONDS.at(NOW);
        Instant when = FIVE_SECONDS.startOf(step).plusMillis(ageMillis);

        assertThat(FIVE_SECONDS.accepts(step, when)).isEqualTo(accepted);
    }

    /** T3. */
    @Test
    void isNotSealedWithAnotherActivitysKey() {
        VenueTokenSeal.Opened opened = seal.open(seal.seal(new VenueToken(1, 7, 1, 5, 6), A)).orElseThrow();

        assertThat(opened.isSealedWith(A)).isTrue();
        assertThat(opened.isSealedWith(B)).isFalse();
    }

    @Test
    void isBrokenByAnyChangedCharacter() {
        String text = seal.seal(new VenueToken(1, 7, 1, 5, 6), A);
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(seal.open(changed).filter(opened -> opened.isSealedWith(A))).as(changed).isEmpty();
        }
    }

    @Test
    void ofAnotherInstallationIsTurnedAwayByTheTagAlone() {
        VenueTokenSeal elsewhere = new VenueTokenSeal(key((byte) 8));
        long passed = 0;
        for (int salt = 0; salt < 2000; salt++) {
            passed += seal.open(elsewhere.seal(new VenueToken(1, 7, 1, 5, salt), A)).isPresent() ? 1 : 0;
        }
        assertThat(passed).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"''", "ABC", "https://example.org", "111111111111111111111111111111111111111111"})
    void saysWhatIsNoTokenAtAll(String text) {
        assertThat(VenueTokenSeal.isReadable(text)).isFalse();
        assertThat(seal.open(text)).isEmpty();
    }

    @Test
    void leavesTheDisplayTheTimeToTheNextStep() {
        assertThat(FIVE_SECONDS.remaining(NOW.plusMillis(1200))).isEqualTo(Duration.ofMillis(3800));
    }

    private static SecretKey key(byte seed) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, seed);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
