import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Redis of the suite's own that keeps nothing on disk: what is in it may vanish at any time. */
final class OwnRedis {

    private final OwnProcesses processes;
    private final Path folder;
    final int port;
    private Process process;

    OwnRedis(OwnProcesses processes, Path folder) throws Exception {
        this.processes = processes;
        this.folder = folder;
        this.port = FreePort.find();
        Files.createDirectories(folder);
        start();
    }

    void start() throws Exception {
        process = processes.start(new ProcessBuilder(Tool.REDIS.path(), "--port", Integer.toString(port), "--bind", "127.0.0.1",
                "--dir", folder.toString(), "--save", "", "--appendonly", "no")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())));
        Until.holds("Redis answers", 60, () -> FreePort.answers(port));
    }

    void kill() throws Exception {
        processes.kill(process);
    }

    void command(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            int first = socket.getInputStream().read();
            if (first != '+') {
                throw new IOException("Redis refused " + line);
            }
        }
    }

    String address() {
        return "redis://127.0.0.1:" + port + "/0";
    }
}
