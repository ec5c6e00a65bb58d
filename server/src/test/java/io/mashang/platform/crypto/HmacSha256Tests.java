package io.mashang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSha256Tests {

    /** RFC 4231, test cases 1 and 2. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "4a656665, what do ya want for nothing?,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    })
    void makesThePublishedCodes(String key, String text, String code) {
        assertThat(HexFormat.of().formatHex(hmac(key).of(text))).isEqualTo(code);
    }

    @Test
    void makesOneCodeOfPartsAndTruncatesIt() {
        HmacSha256 hmac = hmac("4a656665");
        byte[] whole = hmac.of("what do ya want for nothing?");

        assertThat(hmac.of(bytes("what do ya "), bytes("want for nothing?"))).isEqualTo(whole);
        assertThat(hmac.of(4, bytes("what do ya want for nothing?"))).isEqualTo(new byte[] {whole[0], whole[1], whole[2], whole[3]});
    }

    @Test
    void givesEachOfManyThreadsItsOwnCode() {
        HmacSha256 hmac = hmac("4a656665");

        long wrong = IntStream.range(0, 20_000).parallel()
                .filter(i -> !HexFormat.of().formatHex(hmac.of("number " + i)).equals(HexFormat.of().formatHex(hmac("4a656665").of("number " + i))))
                .count();

        assertThat(wrong).isZero();
    }

    private static HmacSha256 hmac(String hexKey) {
        return new HmacSha256(new SecretKeySpec(HexFormat.of().parseHex(hexKey), "HmacSHA256"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
