package io.mashang.checkin.model;

import io.mashang.platform.crypto.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Writes claim tickets as text that only this installation can make (HMAC-SHA-256, 128 bit kept). */
public final class ClaimSeal {

    private static final int MAC_BYTES = 16;

    private final HmacSha256 mac;

    public ClaimSeal(SecretKey key) {
        this.mac = new HmacSha256(key);
    }

    public String seal(ClaimTicket ticket) {
        byte[] content = ticket.toBytes();
        byte[] sealed = ByteBuffer.allocate(content.length + MAC_BYTES).put(content).put(mac.of(MAC_BYTES, content)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty when it was not made here. */
    public Optional<ClaimTicket> open(String text) {
        byte[] sealed = bytes(text);
        if (sealed.length != ClaimTicket.BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(sealed, ClaimTicket.BYTES);
        byte[] proof = Arrays.copyOfRange(sealed, ClaimTicket.BYTES, sealed.length);
        return MessageDigest.isEqual(proof, mac.of(MAC_BYTES, content)) ? Optional.of(ClaimTicket.read(content)) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
