package io.mashang.platform.crypto;


/**
 * Finds encrypted values by equality without opening them: HMAC-SHA-256 under a key of its own. It shows which rows are
 * equal, and a phone number's space is small: its key must never be where the database is.
 */
public final class BlindIndex {

    private final HmacSha256 mac;

    public BlindIndex(KeyRing keys, String column) {
        this.mac = new HmacSha256(keys, "blind-index.1." + column);
    }

    /** 32 bytes, the same for the same text. */
    public byte[] of(String text) {
        return mac.of(text);
    }
}
