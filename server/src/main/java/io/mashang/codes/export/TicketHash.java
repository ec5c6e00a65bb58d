package io.mashang.codes.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The ticket itself is stored nowhere. */
final class TicketHash {

    private TicketHash() {}

    static byte[] of(byte[] secret) {
        return sha256().digest(secret);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
