import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A yardstick: the least that a redemption needs, one durable transaction each (guarded code row, ledger row, balance),
 * prepared statements, 16 connections, on the same database server.
 */
final class RawRedemptions implements Yardstick {

    private static final int CONNECTIONS = 16;
    private static final int MEMBERS = 2_000;
    private final RunningProduct product;
    private final AtomicInteger next = new AtomicInteger();

    RawRedemptions(RunningProduct product, int codes) throws Exception {
        this.product = product;
        try (Connection admin = product.database("mashang", ""); var statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS mashang_bench");
            statement.execute("CREATE TABLE mashang_bench.code (id INT PRIMARY KEY, used INT NOT NULL)");
            statement.execute("CREATE TABLE mashang_bench.ledger (id BIGINT PRIMARY KEY, code INT NOT NULL UNIQUE, member INT NOT NULL,"
                    + " points INT NOT NULL, at DATETIME(3) NOT NULL, KEY (member, id))");
            statement.execute("CREATE TABLE mashang_bench.balance (member INT PRIMARY KEY, points BIGINT NOT NULL)");
            fill(admin, "INSERT INTO mashang_bench.code VALUES ", codes);
            fill(admin, "INSERT INTO mashang_bench.balance VALUES ", MEMBERS);
        }
    }

    private static void fill(Connection admin, String head, int rows) throws SQLException {
        for (int from = 0; from < rows; from += 5_000) {
            StringBuilder sql = new StringBuilder(head);
            for (int i = from; i < Math.min(rows, from + 5_000); i++) {
                sql.append(i == from ? "" : ",").append('(').append(i).append(",0)");
            }
            try (var statement = admin.createStatement()) {
                statement.execute(sql.toString());
            }
        }
    }

    @Override
    public String name() {
        return "minimal";
    }

    @Override
    public double run(int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = product.database("mashang_bench", "useServerPrepStmts=true");
            threads.add(Thread.ofPlatform().start(() -> redeem(connection, end, done)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void redeem(Connection connection, long end, AtomicLong done) {
        try (connection;
                PreparedStatement code = connection.prepareStatement("UPDATE code SET used = 1 WHERE id = ? AND used = 0");
                PreparedStatement ledger = connection.prepareStatement("INSERT INTO ledger VALUES (?, ?, ?, 20, UTC_TIMESTAMP(3))");
                PreparedStatement balance = connection.prepareStatement("UPDATE balance SET points = points + 20 WHERE member = ?")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                int number = next.getAndIncrement();
                code.setInt(1, number);
                ledger.setLong(1, number);
                ledger.setInt(2, number);
                ledger.setInt(3, number % MEMBERS);
                balance.setInt(1, number % MEMBERS);
                if (code.executeUpdate() != 1) {
                    throw new IllegalStateException("too few codes were made for the yardstick");
                }
                ledger.executeUpdate();
                balance.executeUpdate();
                connection.commit();
                done.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
