import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A disk in a file, and what had reached it when the power went: pages that were never synced lie in the cache of the
 * inner file system and not in the file, so a copy of the file is what a power cut leaves.
 */
final class PowerCut {

    private static final List<Fault> FAULTS = List.of(
            new Fault("F3", "power cut: what was on the disk is all that is left", 1, false, Set.of(Tool.MARIADB),
                    Fault.Expectation.HOLDS, Fault.Strike.NONE).needing(Tool.MKFS),
            new Fault("N2", "control: power cut with innodb_flush_log_at_trx_commit=2", 1, false, Set.of(Tool.MARIADB),
                    Fault.Expectation.LOSSES, Fault.Strike.NONE).needing(Tool.MKFS));

    private final OwnProcesses processes;
    private final Path folder;
    private final Path disk;

    PowerCut(OwnProcesses processes, Path folder) throws Exception {
        this.processes = processes;
        this.folder = folder;
        this.disk = folder.resolve("disk");
        Files.createDirectories(disk);
        Path image = folder.resolve("disk.img");
        run("truncate", "-s", "900M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
        mount(image);
    }

    static Stream<Fault> all() {
        return FAULTS.stream();
    }

    static Result run(Fault fault, OwnProcesses processes, FaultOptions options, Path results) throws Exception {
        var power = new PowerCut(processes, processes.folder().resolve(fault.id()));
        String flush = fault.expected() == Fault.Expectation.LOSSES ? "2" : "1";
        try (var database = new OwnDatabase(processes, power.disk.resolve("database"), List.of("--innodb-flush-log-at-trx-commit=" + flush));
                var lab = new Lab(processes, fault.id(), results, database, Services.none())) {
            return new Trial(lab, options.seed(), options.isShort()).run(fault.striking((same, burst, random) -> {
                burst.reach(0.5 + random.nextDouble(0.3));
                power.happen(same.database);
            }));
        } finally {
            power.unmount();
        }
    }

    /** The database comes back with what was on the disk. */
    private void happen(OwnDatabase database) throws Exception {
        Path rest = folder.resolve("rest.img");
        processes.signal(database.process(), "STOP");
        run("cp", "--sparse=always", folder.resolve("disk.img").toString(), rest.toString());
        database.kill();
        unmount();
        mount(rest);
        database.start();
    }

    private void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private void mount(Path image) throws Exception {
        run("mount", "-o", "loop", image.toString(), disk.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = processes.start(new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(folder.resolve("commands.log").toFile()));
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + Files.readString(folder.resolve("commands.log")));
        }
    }
}
