package io.mashang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of docs/operations/limits.md: the first code of each row and what its second column says. */
record LimitsTable(Map<String, String> settings, Map<String, String> rateLimits, Map<String, String> fixed) {

    private static final Path FILE = Path.of("../docs/operations/limits.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\|");

    static LimitsTable read() {
        try {
            return parse(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LimitsTable parse(String text) {
        return new LimitsTable(rows(part(text, "Settings")), rows(part(text, "Rate limits")), rows(part(text, "Fixed")));
    }

    private static String part(String text, String heading) {
        int begin = text.indexOf("\n## " + heading + "\n");
        int end = text.indexOf("\n## ", begin + 1);
        return begin < 0 ? "" : text.substring(begin, end < 0 ? text.length() : end);
    }

    private static Map<String, String> rows(String part) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(part);
        while (row.find()) {
            rows.put(row.group(1), firstCode(row.group(2).strip()));
        }
        return rows;
    }

    /** The value in backquotes, without the unit in words behind it; words where there is none. */
    private static String firstCode(String cell) {
        Matcher code = Pattern.compile("^`([^`]+)`( ms)?$").matcher(cell);
        return code.find() ? code.group(1) : cell;
    }
}
