package io.mashang.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Finds encrypted values by equality without opening them: HMAC-SHA-256 under a key of its own. It shows which rows are
 * equal, and a phone number's space is small: its key must never be where the database is.
 */
public final class BlindIndex {

    private final SecretKey key;

    public BlindIndex(KeyRing keys, String column) {
        this.key = keys.deriveKey("blind-index.1." + column, "HmacSHA256");
    }

    /** 32 bytes, the same for the same text. */
    public byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
