package io.mashang.activities.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Activity codes: six characters that nobody confuses when reading them off a projector (no 0 O 1 I L). */
public final class ActivityCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final int PREFIX = 2;

    private ActivityCodes() {}

    public static String make(RandomGenerator random) {
        return draw(random, LENGTH);
    }

    static String draw(RandomGenerator random, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What somebody typed, without spaces and hyphens, in upper case. */
    public static String normalise(String typed) {
        return typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isReadable(String code) {
        return consistsOf(code, LENGTH);
    }

    static boolean consistsOf(String code, int length) {
        return code.length() == length && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** Codes with the same beginning share one breaker: whoever searches for one activity trips it, others go on. */
    public static String neighbourhood(String code) {
        return code.substring(0, PREFIX);
    }
}
