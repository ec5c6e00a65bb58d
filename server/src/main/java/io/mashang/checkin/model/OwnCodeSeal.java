package io.mashang.checkin.model;

import io.mashang.platform.crypto.Base32;
import io.mashang.platform.crypto.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Writes own codes so that only this installation can make and read them: version ‖ MAC (HMAC-SHA-256, 96 bit kept) ‖
 * content, 40 characters of base32. The content is hidden behind a stream that follows from the MAC, as in the synthetic
 * initialization vectors of RFC 5297: two pictures of one person's codes have nothing in common.
 */
public final class OwnCodeSeal {

    private static final byte VERSION = 1;
    private static final int MAC_BYTES = 12;
    private static final int BYTES = 1 + MAC_BYTES + OwnCode.BYTES;
    private static final int CHARACTERS = BYTES * 8 / 5;

    private final HmacSha256 macs;
    private final HmacSha256 streams;

    public OwnCodeSeal(SecretKey macKey, SecretKey streamKey) {
        this.macs = new HmacSha256(macKey);
        this.streams = new HmacSha256(streamKey);
    }

    public String seal(OwnCode code) {
        byte[] content = code.toBytes();
        byte[] mac = macs.of(MAC_BYTES, content);
        return Base32.encode(ByteBuffer.allocate(BYTES).put(VERSION).put(mac).put(hidden(content, mac)).array());
    }

    /** Whether this could be an own code at all: length and alphabet, nothing secret. */
    public static boolean isReadable(String text) {
        return text.length() == CHARACTERS && Base32.decode(text).isPresent();
    }

    /** Empty when it was not made here. */
    public Optional<OwnCode> open(String text) {
        return Optional.of(text)
                .filter(OwnCodeSeal::isReadable)
                .flatMap(Base32::decode)
                .filter(bytes -> bytes[0] == VERSION)
                .flatMap(this::opened);
    }

    private Optional<OwnCode> opened(byte[] bytes) {
        byte[] mac = Arrays.copyOfRange(bytes, 1, 1 + MAC_BYTES);
        byte[] content = hidden(Arrays.copyOfRange(bytes, 1 + MAC_BYTES, BYTES), mac);
        return MessageDigest.isEqual(mac, macs.of(MAC_BYTES, content)) ? Optional.of(OwnCode.read(content)) : Optional.empty();
    }

    /** Hides, and shows again. */
    private byte[] hidden(byte[] content, byte[] mac) {
        byte[] stream = streams.of(content.length, mac);
        for (int i = 0; i < stream.length; i++) {
            stream[i] ^= content[i];
        }
        return stream;
    }
}
