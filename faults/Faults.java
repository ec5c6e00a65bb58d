import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./mashang faults}: breaks an installation of its own and says what did not hold. */
final class Faults {

    private static final Path RESULTS = Path.of("target", "faults");

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        FaultOptions options = FaultOptions.read(arguments);
        if (options == null) {
            System.err.println("mashang: faults takes [--short] [--seed N] [--only F1,F8]");
            System.exit(2);
            return;
        }
        clear();
        var report = new Report(options.seed());
        List<Fault> faults = all().filter(options::wants).toList();
        try (var processes = new OwnProcesses()) {
            run(faults, processes, options, report);
        }
        report.end(RESULTS.resolve("faults.xml"));
        System.exit(report.isGood() ? 0 : 1);
    }

    private static void clear() throws IOException {
        Files.createDirectories(RESULTS);
        try (var files = Files.list(RESULTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Controls come last: they leave their installation broken. */
    private static Stream<Fault> all() {
        List<Fault> faults = new ArrayList<>(ProcessFaults.all());
        faults.addAll(NetworkFaults.all());
        faults.addAll(DatabaseFaults.all());
        faults.addAll(ClientFaults.all());
        faults.addAll(Controls.all());
        return faults.stream();
    }

    private static void run(List<Fault> faults, OwnProcesses processes, FaultOptions options, Report report) throws Exception {
        try (var lab = new Lab(processes, "lab", RESULTS)) {
            GuardBites.run(processes, report);
            CheckerBites.run(lab, report);
            var trial = new Trial(lab, options.seed(), options.isShort());
            for (Fault fault : faults) {
                Set<Tool> missing = fault.needs().stream().filter(tool -> tool.find().isEmpty()).collect(Collectors.toSet());
                if (missing.isEmpty()) {
                    report.add(trial.run(fault));
                } else {
                    report.notRun(fault, missing);
                }
            }
        }
    }
}
