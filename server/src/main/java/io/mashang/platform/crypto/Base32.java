package io.mashang.platform.crypto;

import java.util.Optional;

/** Base32 (RFC 4648, no padding) in upper case, which a QR code stores in its dense alphanumeric mode. */
public final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + BITS - 1) / BITS);
        int buffer = 0;
        int held = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >>> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0 ? text.toString() : text.append(ALPHABET.charAt(buffer << BITS - held & 31)).toString();
    }

    /** Empty for foreign characters and for spare bits that are not zero: every value has one spelling, case aside. */
    public static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        int buffer = 0;
        int held = 0;
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = valueOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = buffer << BITS | value;
            held += BITS;
            if (held >= 8) {
                held -= 8;
                bytes[written++] = (byte) (buffer >>> held);
                buffer &= (1 << held) - 1;
            }
        }
        return buffer == 0 && held < BITS ? Optional.of(bytes) : Optional.empty();
    }

    private static int valueOf(char c) {
        return ALPHABET.indexOf(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
}
