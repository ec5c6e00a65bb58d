package io.mashang.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single database fields with AES-256-GCM (NIST SP 800-38D). The place (table, column, row) is associated data,
 * so a value copied to another row does not open. Layout: 1 byte key epoch, 12 bytes nonce, ciphertext with 16 bytes tag.
 */
public final class FieldSealer {

    private static final byte EPOCH = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public FieldSealer(KeyRing keys) {
        this.key = keys.deriveKey("field-sealer.1", "AES");
    }

    public byte[] seal(String text, String table, String column, long row) {
        return seal(text.getBytes(StandardCharsets.UTF_8), table, column, row);
    }

    public byte[] seal(byte[] content, String table, String column, long row) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, content, nonce, table, column, row);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(EPOCH).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when the value was altered, moved to another place or sealed with another key */
    public String open(byte[] value, String table, String column, long row) {
        return new String(openBytes(value, table, column, row), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, for what is no text. */
    public byte[] openBytes(byte[] value, String table, String column, long row) {
        ByteBuffer in = ByteBuffer.wrap(value);
        if (in.get() != EPOCH) {
            throw new IllegalStateException("sealed with an unknown key epoch: " + table + "." + column);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return run(Cipher.DECRYPT_MODE, sealed, nonce, table, column, row);
    }

    private byte[] run(int mode, byte[] input, byte[] nonce, String table, String column, long row) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((table + "‖" + column + "‖" + row).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + table + "." + column, e);
        }
    }
}
