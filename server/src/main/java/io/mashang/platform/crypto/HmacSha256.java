package io.mashang.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) under one key, by any number of threads: each value is made by a copy of a prepared
 * {@link Mac}, which saves the look-up of the provider and the hashing of the key.
 */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Mac prepared;

    public HmacSha256(SecretKey key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key for this purpose alone. */
    public HmacSha256(KeyRing keys, String purpose) {
        this(keys.deriveKey(purpose, ALGORITHM));
    }

    /** @param salt as in {@link KeyRing#derive(String, byte[], int)} */
    public HmacSha256(KeyRing keys, String purpose, byte[] salt) {
        this(new SecretKeySpec(keys.derive(purpose, salt, KEY_BYTES), ALGORITHM));
    }

    /** 32 bytes: the code of all parts, one after the other; where one ends and the next begins makes no difference. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = (Mac) prepared.clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first bytes of the code (truncated as RFC 2104 §5 allows). */
    public byte[] of(int bytes, byte[]... parts) {
        return Arrays.copyOf(of(parts), bytes);
    }

    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
