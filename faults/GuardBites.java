import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The suite must leave alone what it did not make: tried with a process and a file of somebody else. */
final class GuardBites {

    private GuardBites() {}

    static void run(OwnProcesses processes, Report report) throws IOException, InterruptedException {
        Process foreign = new ProcessBuilder("sleep", "60").start();
        report.add("a process that the suite did not start is left alone",
                isRefused(() -> processes.kill(foreign)) && foreign.isAlive() ? "" : "it was killed");
        report.add("a process that the suite did not start is not meddled with",
                isRefused(() -> processes.meddle(foreign, List.of("kill", "PID"))) && foreign.isAlive() ? "" : "it was");
        foreign.destroyForcibly();
        Path file = Files.createTempFile("mashang-foreign-", "");
        report.add("a file that the suite did not make is left alone",
                isRefused(() -> processes.delete(file)) && Files.exists(file) ? "" : "it was deleted");
        report.add("a way out of the suite's folder is seen",
                isRefused(() -> processes.delete(processes.folder().resolve("..").resolve(file.getFileName()))) && Files.exists(file)
                        ? "" : "it was deleted");
        Files.delete(file);
        boolean isRefused = FaultOptions.read(new String[] {"--target", "https://points.example.com", "--only", "F1"}) == null;
        report.add("no fault is taken to somebody's own installation", isRefused ? "" : "F1 was accepted with --target");
    }

    private interface Harm {
        void happen() throws IOException, InterruptedException;
    }

    private static boolean isRefused(Harm harm) throws IOException, InterruptedException {
        try {
            harm.happen();
            return false;
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }
}
