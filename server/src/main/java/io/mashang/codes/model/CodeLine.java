package io.mashang.codes.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One line of a file of codes that were made elsewhere: the code stands in the first column. */
public final class CodeLine {

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7E]{6,200}");
    private static final Set<String> HEADERS = Set.of("code", "codes", "qr", "qrcode", "qr code", "url", "serial", "no");

    private CodeLine() {}

    /** The first column, without quotes and blanks; empty for an empty line. */
    public static String firstColumn(String line) {
        String text = line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            return end < 0 ? text.substring(1).strip() : text.substring(1, end).strip();
        }
        for (int i = 0; i < text.length(); i++) {
            if (",;\t".indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** Printable, without blanks, long enough not to be guessed. */
    public static boolean isCode(String column) {
        return VALID.matcher(column).matches();
    }

    /** Whether a first line names the column instead of holding a code. */
    public static boolean isHeader(String column) {
        return HEADERS.contains(column.toLowerCase(Locale.ROOT)) || column.chars().anyMatch(c -> c > 0x7E);
    }
}
