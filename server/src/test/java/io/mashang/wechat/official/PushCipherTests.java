package io.mashang.wechat.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against the client library's own implementation of WeChat's safe mode. */
class PushCipherTests {

    private static final String TOKEN = "a-token";
    private static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP_ID = "wx1234567890abcdef";

    private final PushCipher cipher = new PushCipher(TOKEN, AES_KEY, APP_ID);
    private final WxCryptUtil library = new WxCryptUtil(TOKEN, AES_KEY, APP_ID);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "<xml>扫码积分</xml>", "exactly eleven bytes in a block of t", "🎉"})
    void opensWhatTheLibrarySealsAndTheOtherWayRound(String message) {
        assertThat(cipher.open(library.encrypt("0123456789abcdef", message))).contains(message);
        assertThat(library.decrypt(cipher.seal(message))).isEqualTo(message);
    }

    @Test
    void signsAsTheLibraryDoes() {
        var sealed = cipher.seal("<xml>1</xml>");
        String signature = cipher.sign("1700000000", "nonce", sealed);
        String envelope = "<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>";

        assertThat(library.decrypt(signature, "1700000000", "nonce", envelope)).isEqualTo("<xml>1</xml>");
        assertThat(cipher.isSigned(signature, "1700000000", "nonce", sealed)).isTrue();
        assertThat(cipher.isSigned(signature, "1700000001", "nonce", sealed)).isFalse();
        assertThat(cipher.isSigned("", "1700000000", "nonce", sealed)).isFalse();
        assertThat(cipher.isSigned(signature.toUpperCase(java.util.Locale.ROOT), "1700000000", "nonce", sealed)).isFalse();
    }

    @Test
    void findsEveryChangedByteByTheSignature() {
        String sealed = cipher.seal("<xml>twelve</xml>");
        String signature = cipher.sign("1", "2", sealed);
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            assertThat(cipher.isSigned(signature, "1", "2", Base64.getEncoder().encodeToString(bytes))).isFalse();
            bytes[i] ^= 1;
        }
    }

    @Test
    void refusesForeignAppIdsBadPaddingBadLengthsAndBadEncoding() {
        String foreign = new PushCipher(TOKEN, AES_KEY, "wx1234567890abcdee").seal("hello");
        String longer = new PushCipher(TOKEN, AES_KEY, "x" + APP_ID).seal("hello");
        byte[] bytes = Base64.getDecoder().decode(cipher.seal("hello"));
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 16);
        byte[] padding = bytes.clone();
        padding[padding.length - 17] ^= 1;

        assertThat(cipher.open(foreign)).isEmpty();
        assertThat(cipher.open(longer)).isEmpty();
        assertThat(cipher.open(Base64.getEncoder().encodeToString(cut))).isEmpty();
        assertThat(cipher.open(Base64.getEncoder().encodeToString(padding))).isEmpty();
        assertThat(cipher.open("")).isEmpty();
        assertThat(cipher.open("no base64 at all")).isEmpty();
        assertThat(cipher.open("AAAA")).isEmpty();
    }
}
