import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Tells people in a table, scripts in a line, and the launcher in a file of test cases. */
final class Report {

    private static final String ROW = "%-5s %-58s %6s %6s %5s %7s %8s %7s %9s  %s%n";
    private final long seed;
    private final List<String> cases = new ArrayList<>();
    private int acknowledged;
    private int held;
    private int broken;
    private int notRun;

    Report(long seed) {
        this.seed = seed;
        System.out.println("seed " + seed + "; --seed " + seed + " repeats this schedule");
        System.out.printf(ROW, "fault", "", "acked", "lost", "twice", "refused", "unclear", "no end", "gap", "");
    }

    /** Runs it, unless a tool is missing. A fault that can not be carried out has not been survived. */
    void judge(Fault fault, Callable<Result> trial) {
        if (!missing(fault).isEmpty()) {
            notRun(fault);
            return;
        }
        try {
            add(trial.call());
        } catch (Exception e) {
            add(fault.id() + " " + fault.what(), "it could not be carried out: " + e);
        }
    }

    private void add(Result result) {
        Fault fault = result.fault();
        System.out.printf(ROW, fault.id(), fault.what(), result.acknowledged(), result.lost(), result.doubled(), result.refused(),
                result.unclear(), result.withoutEnd(), result.longestGapMillis() + " ms", verdict(result));
        if (!result.evidence().isEmpty()) {
            System.out.println("      " + result.evidence());
        }
        acknowledged += result.acknowledged();
        add(fault.id() + " " + fault.what(), result.holds() ? "" : result.failure());
    }

    private static String verdict(Result result) {
        String good = result.fault().expected() == Fault.Expectation.HOLDS ? "holds" : "seen, as it must be";
        return (result.holds() ? good : "BROKEN") + " (%.0f s)".formatted(result.seconds());
    }

    /** @param failure empty when it holds */
    void add(String name, String failure) {
        if (failure.isEmpty()) {
            held++;
            cases.add("<testcase classname=\"faults\" name=\"" + escape(name) + "\"/>");
        } else {
            broken++;
            System.out.println("BROKEN " + name + "\n" + failure.indent(6).stripTrailing());
            cases.add("<testcase classname=\"faults\" name=\"" + escape(name) + "\">\n<failure>" + escape(failure) + "</failure></testcase>");
        }
    }

    private static Set<Tool> missing(Fault fault) {
        return fault.needs().stream().filter(tool -> tool.find().isEmpty()).collect(Collectors.toSet());
    }

    /** Not tried, which is never a pass. */
    void notRun(Fault fault) {
        notRun++;
        String needs = missing(fault).stream().map(Tool::source).sorted().collect(Collectors.joining(", "));
        System.out.printf("%-5s %-58s not tried: needs %s%n", fault.id(), fault.what(), needs);
        cases.add("<testcase classname=\"faults\" name=\"" + escape(fault.id() + " " + fault.what()) + "\">\n<skipped/></testcase>");
    }

    void end(Path file) throws IOException {
        System.out.println("RESULT faults held=" + held + " broken=" + broken + " notRun=" + notRun
                + " acknowledged=" + acknowledged + " seed=" + seed);
        Files.writeString(file, "<testsuite name=\"faults\">\n" + String.join("\n", cases) + "\n</testsuite>\n");
    }

    boolean isGood() {
        return broken == 0 && held > 0;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
