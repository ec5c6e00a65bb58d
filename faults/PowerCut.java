import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Pages that were never synced lie in the cache of the file system on a disk in a file, and not in the file, so a copy of
 * the file is what a power cut leaves.
 */
final class PowerCut {

    private PowerCut() {}

    static List<Fault> all() {
        return List.of(
                Fault.inFullSet("F3", "power cut: what was on the disk is all that is left", 1, Fault.Strike.NONE).needing(Tool.MKFS),
                new Fault("N2", "control: power cut with innodb_flush_log_at_trx_commit=2", 1, false, Set.of(Tool.MKFS),
                        Fault.Expectation.LOSSES, Fault.Strike.NONE));
    }

    static Result run(Fault fault, OwnProcesses processes, FaultOptions options, Path results) throws Exception {
        String flush = fault.expected() == Fault.Expectation.LOSSES ? "2" : "1";
        try (var disk = new OwnDisk(processes, processes.folder().resolve(fault.id()).resolve("disk"), "900M");
                var database = new OwnDatabase(processes, disk.folder.resolve("database"), List.of("--innodb-flush-log-at-trx-commit=" + flush));
                var lab = new Lab(processes, fault.id(), results, database, Services.none())) {
            return new Trial(lab, options.seed(), options.isShort()).run(fault.striking((same, burst, random) -> {
                burst.reach(0.5 + random.nextDouble(0.3));
                happen(processes, database, disk);
            }));
        }
    }

    /** The database comes back with what was on the disk. */
    private static void happen(OwnProcesses processes, OwnDatabase database, OwnDisk disk) throws Exception {
        processes.signal(database.process(), "STOP");
        Path rest = disk.whatWasSynced();
        database.kill();
        disk.replaceBy(rest);
        database.start();
    }
}
