package io.mashang.platform.start;

import static io.mashang.platform.start.RunningApplication.databasesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One installation through its life: started, doubled by mistake, killed, started again, stopped. The steps build on each other. */
@TestMethodOrder(OrderAnnotation.class)
class RestartTests {

    private static final Pattern DATABASE_PORT = Pattern.compile("--port=(\\d+)");

    @TempDir
    static Path scratch;

    @Test
    @Order(1)
    void keepsItsDataWhenItIsKilledAndStopsTheDatabaseThatWasLeftBehind() throws Exception {
        Path data = scratch.resolve("data");
        try (RunningApplication first = RunningApplication.start(scratch, Map.of()).awaitReady()) {
            write(data, "CREATE TABLE mashang.platform_kept (id BIGINT PRIMARY KEY)");
            write(data, "INSERT INTO mashang.platform_kept VALUES (7)");
            first.kill();
        }
        ProcessHandle leftBehind = databasesOf(data).getFirst();

        try (RunningApplication second = RunningApplication.start(scratch, Map.of()).awaitReady()) {
            assertThat(leftBehind.isAlive()).isFalse();
            assertThat(databasesOf(data)).hasSize(1);
            assertThat(read(data, "SELECT id FROM mashang.platform_kept")).isEqualTo(7);
            refusesASecondApplicationOnTheSameFolder(data);
            second.stop();
        }
        assertThat(databasesOf(data)).isEmpty();
    }

    @Test
    @Order(2)
    void recoversWhenTheDatabaseWasKilledToo() throws Exception {
        Path data = scratch.resolve("data");
        try (RunningApplication first = RunningApplication.start(scratch, Map.of()).awaitReady()) {
            write(data, "INSERT INTO mashang.platform_kept VALUES (8)");
            databasesOf(data).forEach(ProcessHandle::destroyForcibly);
            first.kill();
        }
        int port = RunningApplication.freePort();
        try (RunningApplication second = RunningApplication.start(scratch, Map.of("mashang.logs", "json", "server.port", port)).awaitReady()) {
            assertThat(read(data, "SELECT COUNT(*) FROM mashang.platform_kept")).isEqualTo(2);
            assertThat(second.output()).isNotEmpty().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            servesHealthAndMetricsToThisMachineOnly(port);
            second.stop();
        }
    }

    private static void refusesASecondApplicationOnTheSameFolder(Path data) throws Exception {
        try (RunningApplication another = RunningApplication.start(scratch, Map.of())) {
            assertThat(another.refusal()).singleElement().asString()
                    .contains("The data folder " + data + " is in use").contains("--data DIR");
        }
    }

    private static void servesHealthAndMetricsToThisMachineOnly(int port) throws Exception {
        assertThat(status(port, "/internal/health", "X-Unused")).isEqualTo(200);
        assertThat(status(port, "/internal/health/readiness", "X-Unused")).isEqualTo(200);
        assertThat(status(port, "/internal/prometheus", "X-Unused")).isEqualTo(200);
        assertThat(status(port, "/livez", "X-Forwarded-For")).isEqualTo(200);
        assertThat(status(port, "/readyz", "X-Forwarded-For")).isEqualTo(200);
        for (String path : new String[] {"/internal/health", "/internal/prometheus", "/%69nternal/prometheus"}) {
            assertThat(status(port, path, "X-Forwarded-For")).as(path).isEqualTo(404);
        }
    }

    private static int status(int port, String path, String header) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(header, "203.0.113.7")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void write(Path data, String sql) throws SQLException, IOException {
        try (Connection connection = connect(data); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int read(Path data, String sql) throws SQLException, IOException {
        try (Connection connection = connect(data);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connect(Path data) throws SQLException, IOException {
        String command = databasesOf(data).getFirst().info().commandLine().orElseThrow();
        Matcher port = DATABASE_PORT.matcher(command);
        assertThat(port.find()).isTrue();
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port.group(1) + "/mashang",
                "mashang", Files.readString(data.resolve("mariadb.password")));
    }
}
