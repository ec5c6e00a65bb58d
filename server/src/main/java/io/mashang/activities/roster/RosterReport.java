package io.mashang.activities.roster;

import io.mashang.activities.model.RosterLines.Line;
import java.util.List;

/** What an import does or would do, line by line. */
record RosterReport(boolean ready, long added, long repeated, long refused, List<ReportLine> lines) {

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

    static RosterReport of(List<ReportLine> lines) {
        long refused = count(lines, Outcome.REFUSED);
        return new RosterReport(
                refused == 0 && !lines.isEmpty(), count(lines, Outcome.ADDED), count(lines, Outcome.REPEATED), refused, lines);
    }

    private static long count(List<ReportLine> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
