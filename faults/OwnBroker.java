import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A RabbitMQ node of the suite's own: name, ports, folder, cookie and port mapper, so that it meets no other one. */
final class OwnBroker {

    private static final Path PROGRAMS = Path.of("/usr/lib/rabbitmq/bin");
    private final OwnProcesses processes;
    private final Path folder;
    private final Map<String, String> surroundings;
    final int port;
    private Process process;

    OwnBroker(OwnProcesses processes, Path folder) throws Exception {
        this.processes = processes;
        this.folder = folder;
        this.port = FreePort.find();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plugins"), "[].\n");
        Files.writeString(folder.resolve("rabbitmq.conf"), "listeners.tcp.default = 127.0.0.1:" + port + "\n");
        int mapper = FreePort.find();
        surroundings = Map.of(
                "HOME", folder.toString(), "RABBITMQ_NODENAME", "faults@localhost", "RABBITMQ_DIST_PORT", "" + FreePort.find(),
                "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(), "RABBITMQ_LOG_BASE", folder.resolve("logs").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString(),
                "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString(), "ERL_EPMD_PORT", "" + mapper,
                "ERL_EPMD_ADDRESS", "127.0.0.1", "RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        processes.start(program("epmd"));
        start();
    }

    void start() throws Exception {
        process = processes.start(program(PROGRAMS.resolve("rabbitmq-server").toString()));
        Until.holds("RabbitMQ answers, see " + folder, 180, () -> FreePort.answers(port) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("RabbitMQ ended: " + Files.readString(folder.resolve("log")));
        }
    }

    private ProcessBuilder program(String... command) {
        var program = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        program.environment().putAll(surroundings);
        return program;
    }

    void kill() throws Exception {
        processes.kill(process);
    }

    /** rabbitmqctl on this node. */
    void control(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = PROGRAMS.resolve("rabbitmqctl").toString();
        System.arraycopy(words, 0, command, 1, words.length);
        Process control = processes.start(program(command));
        if (!control.waitFor(120, TimeUnit.SECONDS) || control.exitValue() != 0) {
            throw new IOException("rabbitmqctl " + String.join(" ", words) + ": " + Files.readString(folder.resolve("log")));
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }
}
