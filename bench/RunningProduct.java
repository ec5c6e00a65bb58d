import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built application with its embedded database in a folder of its own: started, spoken to as staff, stopped, removed. */
final class RunningProduct implements AutoCloseable {

    /** The options that docs/operations recommends for production; more for a profile by {@code mashang.bench.jvm}. */
    static final List<String> JVM = java.util.Arrays.stream(
                    ("-Xmx700m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED " + System.getProperty("mashang.bench.jvm", "")).split(" "))
            .filter(option -> !option.isBlank())
            .toList();

    final int port;
    final Path data;
    private final Process process;
    private final StaffDesk staff;

    RunningProduct(Path folder, List<String> settings) throws Exception {
        data = folder.resolve("data");
        delete(data);
        Files.createDirectories(folder);
        port = freePort();
        var command = new java.util.ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(JVM);
        command.addAll(List.of(
                "-jar", "server/target/app/mashang.jar", "--server.port=" + port, "--mashang.data=" + data,
                "--mashang.base-url=http://localhost:" + port, "--mashang.admin.one-time-password=" + StaffDesk.ONE_TIME_PASSWORD));
        command.addAll(settings);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitReady(folder.resolve("server.log"));
        staff = new StaffDesk("http://localhost:" + port);
    }

    private void awaitReady(Path log) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("Mashang is ready")) {
                Files.writeString(log, seen);
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> append(log, rest)));
                return;
            }
        }
        throw new IOException("the application ended before it was ready:\n" + seen);
    }

    /** What the application says while it is measured: read it when a figure looks strange. */
    private static void append(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println(line);
        }
    }

    String asStaff(String method, String path, String body) throws IOException, InterruptedException {
        return staff.ask(method, path, body);
    }

    static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    StaffDesk staff() {
        return staff;
    }

    CpuUse cpu() throws IOException {
        return new CpuUse(process.pid(), databasePid());
    }

    byte[] masterKey() throws IOException {
        return Base64.getDecoder().decode(Files.readString(data.resolve("master.key")).trim());
    }

    /** A connection to the application's own database server, in this schema. */
    Connection database(String schema, String options) throws SQLException, IOException {
        String password = Files.readString(data.resolve("mariadb.password")).trim();
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + databasePort() + "/" + schema + "?" + options, "mashang", password);
    }

    private int databasePort() throws IOException {
        String command = Files.readString(Path.of("/proc/" + databasePid() + "/cmdline"));
        Matcher matcher = Pattern.compile("--port=(\\d+)").matcher(command);
        if (!matcher.find()) {
            throw new IOException("no port in " + command);
        }
        return Integer.parseInt(matcher.group(1));
    }

    private long databasePid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("mariadb.pid")).trim());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        staff.close();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        delete(data);
    }
}
