package io.mashang.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Names one operation for ever: who made it and the key that the client made before its first send.
 *
 * @param owner whose keys these are, for example {@code member:7}; keys of different owners never meet
 * @param key 8 to 64 characters
 */
public record OperationKey(String owner, String key) {

    /** 16 bytes that stand for this key in the database. */
    byte[] digest() {
        return Arrays.copyOf(sha256((owner + "\n" + key).getBytes(StandardCharsets.UTF_8)), 16);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
