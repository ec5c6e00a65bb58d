import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** While it lasts, flushes to the disk of one process are late, or fail. It counts how often that really happened. */
final class Meddling implements AutoCloseable {

    private static final String FLUSHES = "fsync,fdatasync";
    private final OwnProcesses processes;
    private final Process strace;
    private final Path log;

    private Meddling(OwnProcesses processes, Process victim, String how) throws IOException {
        this.processes = processes;
        log = Files.createTempFile(processes.folder(), "flushes-", ".log");
        strace = processes.meddle(victim, List.of(Tool.STRACE.path(), "-f", "-qq", "-o", log.toString(),
                "-e", "trace=" + FLUSHES, "-e", "inject=" + FLUSHES + ":" + how, "-p", "PID"));
    }

    static Meddling delay(OwnProcesses processes, Process victim, int millis) throws IOException {
        return new Meddling(processes, victim, "delay_enter=" + millis * 1_000);
    }

    /** With an error of input and output, as a broken disk gives it. */
    static Meddling fail(OwnProcesses processes, Process victim) throws IOException {
        return new Meddling(processes, victim, "error=EIO");
    }

    /** @return how many flushes were late or failed; a fault that never happened was not survived */
    long mustHaveHappened() throws IOException {
        try (var lines = Files.lines(log)) {
            long count = lines.filter(line -> line.contains("DELAYED") || line.contains("INJECTED")).count();
            if (count == 0) {
                throw new IllegalStateException("no flush was late or failed: nothing was tried");
            }
            return count;
        }
    }

    /** The process goes on undisturbed, if there still is one. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (strace.isAlive()) {
            processes.signal(strace, "TERM");
            if (!strace.waitFor(20, TimeUnit.SECONDS)) {
                processes.kill(strace);
            }
        }
    }
}
