package io.mashang.activities.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** The public numbers in the addresses of tags: ten characters, about 2⁴⁹, so that nobody finds one by trying. */
public final class TagNumbers {

    private static final int LENGTH = 10;

    private TagNumbers() {}

    public static String make(RandomGenerator random) {
        return ActivityCodes.draw(random, LENGTH);
    }

    public static String normalise(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    public static boolean isReadable(String number) {
        return ActivityCodes.consistsOf(number, LENGTH);
    }
}
