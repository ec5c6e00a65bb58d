package io.mashang.staff.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows passwords that guessers try first, also when they are repeated, decorated or written with look-alikes. */
public final class CommonPasswords {

    private static final Pattern DECORATION = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern SIGN = Pattern.compile("[^a-z0-9]");
    private static final int LONGEST_UNIT = 6;
    private static final int SHORTEST = 4;
    private static final int PREDICTABLE_DECORATION = 6;
    private static final String[] PATHS = {
        "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba",
        "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p"
    };

    private final Set<String> known;

    public CommonPasswords(Collection<String> known) {
        this.known = new HashSet<>(known);
    }

    public boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String letters = withoutLookAlikes(lower);
        return isPlain(lower) || isPlain(letters) || isDecorated(lower) || isDecorated(letters) || isWithSigns(lower);
    }

    private boolean isPlain(String text) {
        return known.contains(text) || isRepeated(text) || isPath(text) || isTwoKnown(text);
    }

    /** {@code abcabcabcab}: a short unit again and again. */
    private static boolean isRepeated(String text) {
        for (int unit = 1; unit <= LONGEST_UNIT && unit * 2 <= text.length(); unit++) {
            if (text.startsWith(text.substring(unit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPath(String text) {
        for (String path : PATHS) {
            if (path.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** {@code qwerty123456}: two common ones in a row are as common as one. */
    private boolean isTwoKnown(String text) {
        for (int cut = 3; cut <= text.length() - 3; cut++) {
            if (isKnownPart(text.substring(0, cut)) && isKnownPart(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnownPart(String part) {
        return part.length() > 3 ? known.contains(part) || isPath(part) : isPath(part);
    }

    /** {@code !!Password2026}: a common word between a few digits and signs. */
    private boolean isDecorated(String text) {
        String core = DECORATION.matcher(text).replaceAll("");
        return core.length() < text.length()
                && text.length() - core.length() <= PREDICTABLE_DECORATION
                && (known.contains(core) || isPath(core));
    }

    /** {@code admin@123456}: a common one with a few signs strewn in. */
    private boolean isWithSigns(String text) {
        String plain = SIGN.matcher(text).replaceAll("");
        return plain.length() < text.length()
                && plain.length() >= Math.max(SHORTEST, text.length() - PREDICTABLE_DECORATION)
                && isPlain(plain);
    }

    private static String withoutLookAlikes(String text) {
        return text.replace('0', 'o').replace('1', 'l').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('@', 'a').replace('$', 's').replace('!', 'i');
    }
}
