package io.mashang.activities.roster;

import io.mashang.activities.model.RosterColumn;
import io.mashang.activities.model.RosterLines.Line;
import io.mashang.activities.model.RosterTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an import does or would do, line by line.
 *
 * @param columns what was found in the list; without one of names there are no lines, and somebody must say which it is
 */
record RosterReport(boolean ready, long added, long repeated, long refused, List<ColumnView> columns, List<ReportLine> lines) {

    /** @param title as it stands in the first row, or empty */
    record ColumnView(String title, RosterColumn holds) {}

    enum Outcome {
        ADDED,
        REPEATED,
        REFUSED
    }

    /** @param reason in the reader's language; empty when added */
    record ReportLine(int line, String name, Outcome outcome, String reason) {

        static ReportLine added(Line line) {
            return new ReportLine(line.number(), line.name(), Outcome.ADDED, "");
        }

        static ReportLine repeated(Line line, String reason) {
            return new ReportLine(line.number(), line.name(), Outcome.REPEATED, reason);
        }

        static ReportLine refused(Line line, String reason) {
            return new ReportLine(line.number(), line.name(), Outcome.REFUSED, reason);
        }
    }

    static RosterReport of(RosterTable table, List<ReportLine> lines) {
        long refused = count(lines, Outcome.REFUSED);
        List<ColumnView> columns = IntStream.range(0, table.columns().size())
                .mapToObj(place -> new ColumnView(
                        table.titles().isEmpty() ? "" : table.titles().get(place), table.columns().get(place)))
                .toList();
        return new RosterReport(
                refused == 0 && !lines.isEmpty(), count(lines, Outcome.ADDED), count(lines, Outcome.REPEATED), refused, columns, lines);
    }

    private static long count(List<ReportLine> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
