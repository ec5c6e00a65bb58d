import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./mashang faults}: breaks an installation of its own and says what did not hold. */
final class Faults {

    private static final Path RESULTS =
            PacketLoss.isInside() ? Path.of("target", "faults", "own-network") : Path.of("target", "faults");

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        FaultOptions options = FaultOptions.read(arguments);
        if (options == null) {
            System.err.println("mashang: faults takes [--short] [--seed N] [--only F1,F8], or --target URL [--db URL | --data DIR] [--write] [--seed N]");
            System.exit(2);
            return;
        }
        if (options.target() != null) {
            System.exit(new ForeignInstallation(options).isSound() ? 0 : 1);
        }
        clear();
        var report = new Report(options.seed());
        List<Fault> faults = all().filter(options::wants).toList();
        try (var processes = new OwnProcesses()) {
            if (!faults.isEmpty() || options.wantsControlOfTheBroker()) {
                run(faults, processes, options, report);
            }
            onOwnDisks(processes, options, report);
            if (!PacketLoss.isInside() && options.wants(PacketLoss.FAULT)) {
                PacketLoss.runInOwnNetwork(processes, options, report);
            }
            if (!PacketLoss.isInside() && options.wants(OfflineHistories.FAULT)) {
                OfflineHistories.run(processes, options, RESULTS, report);
            }
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
        faults.addAll(DiskFaults.all());
        faults.addAll(ServiceFaults.all());
        faults.addAll(BalancerFaults.all());
        faults.addAll(ClockFaults.all());
        faults.addAll(ClientFaults.all());
        if (PacketLoss.isInside()) {
            faults.add(PacketLoss.FAULT);
        }
        faults.addAll(Controls.all());
        return faults.stream();
    }

    private static void run(List<Fault> faults, OwnProcesses processes, FaultOptions options, Report report) throws Exception {
        try (var database = new OwnDatabase(processes, processes.folder().resolve("database"), List.of());
                var lab = new Lab(processes, "lab", RESULTS, database, Services.start(processes, processes.folder()))) {
            GuardBites.run(processes, report);
            CheckerBites.run(lab, report);
            var trial = new Trial(lab, options.seed(), options.isShort());
            for (Fault fault : faults) {
                report.judge(fault, () -> trial.run(fault));
            }
            if (options.wantsControlOfTheBroker()) {
                controlOfTheBroker(lab.services().broker(), report);
            }
        }
    }

    /** Killing the broker must be able to lose a message, else nothing is shown by losing none. */
    private static void controlOfTheBroker(OwnBroker broker, Report report) {
        String name = "N3 control: RabbitMQ killed without publisher confirms";
        try {
            long lost = broker == null ? 0 : BrokerMessages.lostWithoutConfirms(broker);
            System.out.println(name + ": " + lost + " messages lost");
            report.add(name, lost > 0 ? "" : "nothing was lost: the kill came too late, or RabbitMQ is not installed");
        } catch (Exception e) {
            report.add(name, "it could not be carried out: " + e);
        }
    }

    /** Each on an installation of its own, on a disk of its own. */
    private static void onOwnDisks(OwnProcesses processes, FaultOptions options, Report report) {
        for (Fault fault : PowerCut.all().stream().filter(options::wants).toList()) {
            report.judge(fault, () -> PowerCut.run(fault, processes, options, RESULTS));
        }
        for (Fault fault : DiskFaults.onOwnDisk().stream().filter(options::wants).toList()) {
            report.judge(fault, () -> DiskFaults.runOnOwnDisk(fault, processes, options, RESULTS));
        }
    }
}
