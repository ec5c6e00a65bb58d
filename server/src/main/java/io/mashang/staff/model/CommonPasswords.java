package io.mashang.staff.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows passwords that guessers try first, also when they are repeated, decorated or written with look-alikes. */
public final class CommonPasswords {

    private static final Pattern DECORATION = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+.?");
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
        return isPlain(lower) || isPlain(withoutLookAlikes(lower)) || isDecorated(lower) || isDecorated(withoutLookAlikes(lower));
    }

    private boolean isPlain(String text) {
        return known.contains(text) || REPEATED.matcher(text).matches() || isPath(text) || isTwoKnown(text);
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

    private static String withoutLookAlikes(String text) {
        return text.replace('0', 'o').replace('1', 'l').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('@', 'a').replace('$', 's').replace('!', 'i');
    }
}
