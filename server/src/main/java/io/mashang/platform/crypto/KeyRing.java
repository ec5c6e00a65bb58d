package io.mashang.platform.crypto;

import java.security.GeneralSecurityException;
import java.nio.charset.StandardCharsets;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Derives a key of its own for every purpose from the installation's master key (HKDF-SHA-256, RFC 5869).
 * The master key never leaves this class and is never stored in the database.
 */
public final class KeyRing {

    static final int MASTER_KEY_BYTES = 32;

    private final byte[] masterKey;

    /** @param masterKey 32 random bytes */
    public KeyRing(byte[] masterKey) {
        if (masterKey.length != MASTER_KEY_BYTES) {
            throw new IllegalArgumentException("the master key must have 32 bytes, it has " + masterKey.length);
        }
        this.masterKey = masterKey.clone();
    }

    public byte[] derive(String purpose, int length) {
        return derive(purpose, new byte[0], length);
    }

    /**
     * @param purpose what the key is for, for example {@code activities.qr}; different purposes give unrelated keys
     * @param salt random bytes kept elsewhere (in the database), so that neither place alone has the key
     */
    public byte[] derive(String purpose, byte[] salt, int length) {
        try {
            var builder = HKDFParameterSpec.ofExtract().addIKM(masterKey);
            var extract = salt.length == 0 ? builder : builder.addSalt(salt);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(extract.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SecretKey deriveKey(String purpose, String algorithm) {
        return new javax.crypto.spec.SecretKeySpec(derive(purpose, 32), algorithm);
    }
}
