import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the built application with a data folder and a port that it keeps over restarts. */
final class Node {

    private static final int READY_SECONDS = 300;
    private final OwnProcesses processes;
    private final Path log;
    /** Quick to start rather than fast for long. */
    static final List<String> QUICK =
            List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final List<String> jvm;
    private final List<String> settings;
    final int port;
    private Process process;

    /** @param log stays when the suite has ended */
    Node(OwnProcesses processes, Path folder, Path log, List<String> jvm, List<String> settings) throws IOException {
        this.processes = processes;
        this.log = log;
        this.jvm = jvm;
        this.port = FreePort.find();
        this.settings = new ArrayList<>(settings);
        this.settings.addAll(List.of("--server.port=" + port, "--mashang.data=" + folder.resolve("data"),
                "--mashang.base-url=http://localhost:" + port));
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(log.toAbsolutePath().getParent());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws Exception {
        begin();
        awaitReady();
    }

    void begin(String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(jvm);
        command.addAll(List.of("-jar", "server/target/app/mashang.jar"));
        command.addAll(settings);
        process = processes.start(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())));
    }

    void awaitReady() throws Exception {
        Until.holds("node on port " + port + " is ready, see " + log(), READY_SECONDS,
                () -> !process.isAlive() || Http.status(address() + "/readyz") == 200);
        if (!process.isAlive()) {
            throw new IOException("the application ended:\n" + Files.readString(log()));
        }
    }

    Process process() {
        return process;
    }

    void kill() throws Exception {
        processes.kill(process);
    }

    void freeze() throws Exception {
        processes.signal(process, "STOP");
    }

    void thaw() throws Exception {
        processes.signal(process, "CONT");
    }

    /** Asks it to end, and says after how many milliseconds it had. */
    long stop() throws Exception {
        long start = System.nanoTime();
        processes.signal(process, "TERM");
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }
}
