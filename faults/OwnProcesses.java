import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The only place from which the suite harms anything: it signals processes that it started itself and deletes below the
 * folder that it made. Everything else is refused.
 */
final class OwnProcesses implements AutoCloseable {

    private final Path folder;
    private final Set<Process> started = ConcurrentHashMap.newKeySet();

    OwnProcesses() throws IOException {
        folder = Files.createTempDirectory("mashang-faults-");
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll));
    }

    Path folder() {
        return folder;
    }

    Process start(ProcessBuilder command) throws IOException {
        Process process = command.start();
        started.add(process);
        return process;
    }

    /** Sends KILL, TERM, STOP or CONT. */
    void signal(Process process, String signal) throws IOException, InterruptedException {
        mustBeOurs(process);
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Attaches a program that meddles with it; its command names the process by {@code PID}. */
    Process meddle(Process process, List<String> command) throws IOException {
        mustBeOurs(process);
        String pid = Long.toString(process.pid());
        return start(new ProcessBuilder(command.stream().map(word -> word.equals("PID") ? pid : word).toList())
                .redirectErrorStream(true).redirectOutput(folder.resolve("meddling.log").toFile()));
    }

    /** Moves it to a control group. */
    void confine(Process process, MemoryGroup group) throws IOException {
        mustBeOurs(process);
        group.add(process.pid());
    }

    private void mustBeOurs(Process process) {
        if (!started.contains(process)) {
            throw new IllegalArgumentException("process " + process.pid() + " was not started by this suite: it is left alone");
        }
    }

    /** With all that it has started. */
    void kill(Process process) throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        signal(process, "KILL");
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        process.waitFor();
    }

    void delete(Path path) throws IOException {
        if (!path.toAbsolutePath().normalize().startsWith(folder)) {
            throw new IllegalArgumentException(path + " is not below " + folder + ": it is left alone");
        }
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Also when the suite itself is interrupted. Nothing of it is needed any more, so it is not asked politely. */
    private void endAll() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        endAll();
        for (Process process : started) {
            process.waitFor();
        }
        delete(folder);
    }
}
