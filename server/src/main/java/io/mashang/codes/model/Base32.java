package io.mashang.codes.model;

/** Crockford's base 32: no I, L, O, U; what looks alike reads alike. All of it is in the alphanumeric set of QR codes. */
final class Base32 {

    static final int SIZE = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Base32() {}

    static char charOf(int value) {
        return ALPHABET.charAt(value);
    }

    /** 0 to 31, or -1 when this is no character of a code. Lower case, O, I and L are read as they were meant. */
    static int valueOf(char c) {
        char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }
}
