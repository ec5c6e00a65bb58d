package io.mashang.testing;

import io.mashang.platform.embedded.DataFolder;
import io.mashang.platform.embedded.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The database of this test run: a schema of its own, on a private server started once per JVM, or with
 * {@code -Dmashang.test.store=external} on the MariaDB installed on this machine, which {@code ./mashang test} starts
 * (root without a password).
 */
final class TestStore {

    private static final TestStore ONE = open();

    private final String server;
    private final String user;
    private final String password;
    private final String schema = "mashang_test_" + UUID.randomUUID().toString().substring(0, 8);

    private TestStore(String server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
        run("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }

    static TestStore get() {
        return ONE;
    }

    private static TestStore open() {
        if (isExternal()) {
            int port = Integer.getInteger("mashang.test.store.port", 3306);
            TestStore store = new TestStore("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
            Runtime.getRuntime().addShutdownHook(new Thread(store::drop));
            return store;
        }
        EmbeddedMariaDb embedded = EmbeddedMariaDb.start(DataFolder.open(Path.of("target/test-store")));
        TestStore store = new TestStore(
                embedded.jdbcUrl().replaceAll("/mashang$", "/"), embedded.user(), embedded.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            store.drop();
            embedded.close();
        }));
        return store;
    }

    static boolean isExternal() {
        return "external".equals(System.getProperty("mashang.test.store"));
    }

    String url() {
        return server + schema;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private void drop() {
        run("DROP DATABASE " + schema);
    }

    private void run(String sql) {
        try (var connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
