import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A MariaDB server of the suite's own, from the programs of this machine, in the suite's folder. */
final class OwnDatabase implements AutoCloseable {

    private final OwnProcesses processes;
    private final Path folder;
    private final List<String> options;
    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(12));
    final int port;
    private Process process;

    OwnDatabase(OwnProcesses processes, Path folder, List<String> options) throws Exception {
        this.processes = processes;
        this.folder = folder;
        this.options = options;
        this.port = FreePort.find();
        Files.createDirectories(folder.resolve("tmp"));
        make();
        start();
        try (Connection root = connect("mysql", "root", ""); var statement = root.createStatement()) {
            statement.execute("CREATE USER mashang@'127.0.0.1' IDENTIFIED BY '" + password + "'");
            statement.execute("GRANT ALL ON *.* TO mashang@'127.0.0.1'");
            statement.execute("ALTER USER root@localhost IDENTIFIED BY '" + password + "'");
        }
    }

    private void make() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("mariadb-install-db", "--no-defaults", "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve",
                "--tmpdir=" + folder.resolve("tmp")));
        addUser(command);
        Process made = processes.start(new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(folder.resolve("install.log").toFile()));
        if (made.waitFor() != 0) {
            throw new IOException("no database could be made, see " + Files.readString(folder.resolve("install.log")));
        }
    }

    private static void addUser(List<String> command) {
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
    }

    void start() throws Exception {
        var command = new ArrayList<>(List.of(Tool.MARIADB.path(), "--no-defaults", "--datadir=" + folder.resolve("data"),
                "--port=" + port, "--bind-address=127.0.0.1", "--socket=" + folder.resolve("socket"),
                "--tmpdir=" + folder.resolve("tmp"), "--skip-log-bin", "--performance-schema=OFF", "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci", "--innodb-flush-log-at-trx-commit=1", "--innodb-rollback-on-timeout=ON",
                "--innodb-buffer-pool-size=128M", "--max-connections=300"));
        command.addAll(options);
        addUser(command);
        process = processes.start(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())));
        Until.holds("the database answers on port " + port, 120, () -> FreePort.answers(port) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IOException("the database ended: " + Files.readString(folder.resolve("log")));
        }
    }

    Process process() {
        return process;
    }

    void kill() throws Exception {
        processes.kill(process);
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    void create(String schema) throws SQLException {
        try (Connection admin = connect("mysql", "mashang", password); var statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
    }

    Connection connect(String schema) throws SQLException {
        return connect(schema, "mashang", password);
    }

    private Connection connect(String schema, String user, String secret) throws SQLException {
        return DriverManager.getConnection(address(port, schema) + "?connectTimeout=5000", user, secret);
    }

    static String address(int port, String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    String password() {
        return password;
    }
}
