package io.mashang.checkin.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells one phone from another and says nothing else of it: the hash of a random key that the phone made for itself.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record DeviceKey(@JsonValue String hex) {

    static final int BYTES = 16;

    @JsonCreator
    public DeviceKey {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("not 32 hexadecimal digits");
        }
    }

    /** @param key what the phone keeps, whatever it looks like */
    public static DeviceKey of(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return of(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DeviceKey of(byte[] hash) {
        return new DeviceKey(HexFormat.of().formatHex(hash));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
