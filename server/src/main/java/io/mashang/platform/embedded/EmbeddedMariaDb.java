package io.mashang.platform.embedded;

import io.mashang.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private MariaDB in the data folder: on the loopback address, on a free port, with a password made for it. It is
 * stopped with the application; one that a killed application left behind is stopped at the next start.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String USER = "mashang";
    private static final String DATABASE = "mariadb";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedMariaDb(DataFolder folder, MariaDbProcess program, String password) throws IOException {
        this.password = password;
        this.port = freePort();
        this.process = program.run(folder.resolve(DATABASE), List.of(
                "--port=" + port, "--bind-address=127.0.0.1", "--socket=mariadb.sock",
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--skip-name-resolve", "--performance-schema=OFF",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
                "--innodb-flush-log-at-trx-commit=1", "--innodb-rollback-on-timeout=ON",
                "--innodb-buffer-pool-size=256M", "--aria-pagecache-buffer-size=8M", "--key-buffer-size=1M",
                "--max-connections=200",
                "--local-infile=OFF", "--secure-file-priv=" + folder.path()));
        process.getOutputStream().close();
    }

    /** Starts the database of this folder, making it first when there is none. */
    public static EmbeddedMariaDb start(DataFolder folder) {
        try {
            Path database = folder.resolve(DATABASE);
            new LeftBehind(database).stop();
            MariaDbBinaries binaries = MariaDbBinaries.findOrUnpack(folder.resolve("runtime"));
            MariaDbProcess program = new MariaDbProcess(binaries, folder.resolve("mariadb.log"));
            String password = new DatabasePassword(folder.resolve("mariadb.password")).readOrMake();
            if (!Files.exists(database)) {
                new NewDatabase(binaries, program, USER, password).make(database);
            }
            EmbeddedMariaDb started = new EmbeddedMariaDb(folder, program, password);
            started.awaitReady();
            return started;
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused("The embedded database did not start: " + e.getMessage()
                    + ". See " + folder.resolve("mariadb.log") + ".", e);
        }
    }

    /** Whether this folder holds a database from an earlier start. */
    public static boolean isIn(DataFolder folder) {
        return Files.exists(folder.resolve(DATABASE));
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/mashang";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("mariadbd ended with code " + process.exitValue());
            }
            try (var connection = DriverManager.getConnection(jdbcUrl() + "?connectTimeout=1000", USER, password)) {
                if (connection.isValid(1)) {
                    log.info("the embedded database is ready on port {}", port);
                    return;
                }
            } catch (SQLException notYet) {
                log.trace("not ready yet", notYet);
            }
            pause();
        }
        process.destroy();
        throw new IOException("it was not ready after " + PATIENCE.toSeconds() + " seconds");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("the embedded database did not stop by itself and is ended; it recovers at the next start");
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
