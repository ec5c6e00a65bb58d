package io.mashang.codes.model;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES under one key as a pseudo-random function, on one block or on many at once. For one thread at a time. */
final class AesBlocks {

    static final int BYTES = 16;

    private final Cipher cipher;
    private final byte[] block = new byte[BYTES];
    private final ByteBuffer input = ByteBuffer.wrap(block);
    private final byte[] output = new byte[BYTES];
    private final ByteBuffer result = ByteBuffer.wrap(output);

    AesBlocks(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 8 bytes of AES(head ‖ value): every use has its own head, so that no two uses ever share an input. */
    long prf(long head, long value) {
        input.putLong(0, head).putLong(8, value);
        try {
            cipher.doFinal(block, 0, block.length, output);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return result.getLong(0);
    }

    /** Writes the AES of each of the first {@code count} blocks: many at once cost a fraction of as many calls. */
    void encipher(byte[] blocks, int count, byte[] enciphered) {
        try {
            cipher.update(blocks, 0, count * BYTES, enciphered);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
