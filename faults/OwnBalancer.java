import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An nginx of the suite's own with the product's configuration in front of nodes on this machine. */
final class OwnBalancer {

    private static final Path CONFIGURATION = Path.of("deploy", "nginx", "mashang.conf.template");
    private final List<Integer> nodes;
    private final int port;

    /**
     * @param log stays when the suite has ended
     * @param nodes their ports
     */
    OwnBalancer(OwnProcesses processes, Path folder, Path log, List<Integer> nodes) throws Exception {
        this.nodes = List.copyOf(nodes);
        port = FreePort.find();
        Files.createDirectories(folder);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %3$s warn;
                events { worker_connections 8192; }
                http { access_log off; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                %2$s }
                """.formatted(folder, product(), log.toAbsolutePath()));
        Process nginx = processes.start(new ProcessBuilder(Tool.NGINX.path(), "-p", folder.toString(), "-c", configuration.toString(),
                "-e", log.toAbsolutePath().toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out.log").toFile()));
        Until.holds("nginx answers, see " + log, 30, () -> FreePort.answers(port) || !nginx.isAlive());
        if (!nginx.isAlive()) {
            throw new IOException("nginx ended: " + Files.readString(log));
        }
    }

    private String product() throws IOException {
        String servers = nodes.stream()
                .map(node -> "server 127.0.0.1:" + node + " max_fails=1 fail_timeout=2s;").collect(Collectors.joining(" "));
        return Files.readString(CONFIGURATION).lines()
                .map(line -> line.strip().equals("@SERVERS@") ? servers : line.strip().equals("@LISTEN@") ? "listen 127.0.0.1:" + port + ";" : line)
                .collect(Collectors.joining("\n"));
    }

    List<Integer> ports() {
        return nodes;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
