package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hardware address of a Wi-Fi access point, in one form whatever it was written in. Never sent to participants.
 *
 * @param hex twelve lower-case hexadecimal digits
 */
public record Bssid(@JsonValue String hex) {

    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{12}");
    /** Some phones leave out the leading zero of a group. */
    private static final Pattern GROUPS_OF_TWO = Pattern.compile("([0-9a-f]{1,2})(?:[:\\-. ]([0-9a-f]{1,2})){5}");
    private static final Pattern GROUPS_OF_FOUR = Pattern.compile("[0-9a-f]{4}(?:[:\\-. ][0-9a-f]{4}){2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]+");
    /** What phones answer instead of the address when they may not tell it. */
    private static final List<String> PLACEHOLDERS = List.of("020000000000", "000000000000", "ffffffffffff");
    private static final int GROUP_ADDRESS = 1;
    private static final int LOCALLY_ADMINISTERED = 2;

    @JsonCreator
    public Bssid {
        if (!PLAIN.matcher(hex).matches()) {
            throw new IllegalArgumentException("not twelve hexadecimal digits");
        }
    }

    /** With colons, dashes, dots, blanks or none, in either case; empty when it is no hardware address. */
    public static Optional<Bssid> read(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(lower).matches()) {
            return Optional.of(new Bssid(lower));
        }
        boolean grouped = GROUPS_OF_TWO.matcher(lower).matches() || GROUPS_OF_FOUR.matcher(lower).matches();
        return grouped ? Optional.of(new Bssid(joined(lower))) : Optional.empty();
    }

    private static String joined(String grouped) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(grouped);
        while (matcher.find()) {
            groups.add(matcher.group().length() == 1 ? "0" + matcher.group() : matcher.group());
        }
        return String.join("", groups);
    }

    /** What a phone says when it does not tell the address. */
    public boolean isPlaceholder() {
        return PLACEHOLDERS.contains(hex);
    }

    /** Made up by software (IEEE 802: the second-lowest bit of the first octet) or no address of one device: may change any day. */
    public boolean isRandomised() {
        int first = HexFormat.fromHexDigits(hex, 0, 2);
        return isPlaceholder() || (first & (LOCALLY_ADMINISTERED | GROUP_ADDRESS)) != 0;
    }

    /** For example {@code 3c:22:fb:0a:1b:2c}. */
    public String text() {
        return hex.replaceAll("(..)(?=.)", "$1:");
    }
}
