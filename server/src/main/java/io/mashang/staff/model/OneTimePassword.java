package io.mashang.staff.model;

import java.security.SecureRandom;
import java.time.Duration;

/** A password that is said or printed once, works for a while and must then be replaced: 80 random bits, easy to copy. */
public final class OneTimePassword {

    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private OneTimePassword() {}

    public static String next(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
