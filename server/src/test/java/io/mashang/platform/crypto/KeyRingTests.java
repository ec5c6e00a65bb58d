package io.mashang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTests {

    private static final byte[] MASTER = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final KeyRing keys = new KeyRing(MASTER);

    /** RFC 5869, appendix A, test cases 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435"
                + "363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f,"
                + " 606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f9091929394"
                + "95969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeaf,"
                + " b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4"
                + "e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff,"
                + " b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c"
                + "2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '',"
                + " 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void standsOnAnHkdfThatGivesTheVectorsOfRfc5869(String ikm, String salt, String info, String okm)
            throws GeneralSecurityException {
        var extract = HKDFParameterSpec.ofExtract().addIKM(hex(ikm));
        var parameters = (salt.isEmpty() ? extract : extract.addSalt(hex(salt))).thenExpand(hex(info), okm.length() / 2);

        assertThat(KDF.getInstance("HKDF-SHA256").deriveData(parameters)).isEqualTo(hex(okm));
    }

    @Test
    void derivesWhatRfc5869SaysByHand() throws GeneralSecurityException {
        byte[] salt = {1, 2, 3};
        byte[] extracted = hmac(salt, MASTER);
        byte[] info = "purpose".getBytes(StandardCharsets.UTF_8);
        byte[] firstBlock = Arrays.copyOf(info, info.length + 1);
        firstBlock[info.length] = 1;

        assertThat(keys.derive("purpose", salt, 32)).isEqualTo(hmac(extracted, firstBlock));
        assertThat(keys.derive("purpose", 32)).isEqualTo(hmac(hmac(new byte[32], MASTER), firstBlock));
    }

    @Test
    void givesUnrelatedKeysForOtherPurposesSaltsAndMasters() {
        byte[] key = keys.derive("a", new byte[] {1}, 32);

        assertThat(keys.derive("a", new byte[] {1}, 32)).isEqualTo(key);
        assertThat(keys.derive("b", new byte[] {1}, 32)).isNotEqualTo(key);
        assertThat(keys.derive("a", new byte[] {2}, 32)).isNotEqualTo(key);
        assertThat(new KeyRing(new byte[32]).derive("a", new byte[] {1}, 32)).isNotEqualTo(key);
    }

    @Test
    void refusesAMasterKeyOfAnotherLength() {
        assertThatThrownBy(() -> new KeyRing(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
