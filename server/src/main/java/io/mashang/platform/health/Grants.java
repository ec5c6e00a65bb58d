package io.mashang.platform.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the application's user of the database may do, as the database says it. */
record Grants(List<String> lines) {

    private static final Pattern EVERYWHERE = Pattern.compile("(?i)^GRANT (.+) ON \\*\\.\\*.*");
    private static final List<String> TOO_MUCH = List.of(
            "ALL PRIVILEGES", "SUPER", "FILE", "PROCESS", "SHUTDOWN", "CREATE USER", "SELECT", "INSERT", "UPDATE", "DELETE", "DROP");

    /** Rights over the whole server that Mashang does not need; empty when there are none. */
    List<String> tooMuch() {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            var everywhere = EVERYWHERE.matcher(line);
            if (everywhere.matches()) {
                List<String> rights = List.of(everywhere.group(1).toUpperCase(Locale.ROOT).split("\\s*,\\s*"));
                TOO_MUCH.stream().filter(rights::contains).forEach(found::add);
            }
            if (line.toUpperCase(Locale.ROOT).contains("WITH GRANT OPTION")) {
                found.add("GRANT OPTION");
            }
        }
        return found.stream().distinct().toList();
    }
}
