import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A yardstick that writes the rows that the product writes, into tables of the same shape and indexes, with prepared
 * statements and durable commits, but knows everything beforehand: it reads, checks, answers and announces nothing.
 */
final class SameRows implements Yardstick {

    /** One multi-row statement of a transaction; each operation gives it one or more rows. */
    record Insert(String head, int width, String tail, Rows rows) {}

    interface Rows {

        /** The values of the operation's rows, one after the other. */
        List<Object> of(long operation);
    }

    private final String name;
    private final RunningProduct product;
    private final List<Insert> inserts;
    private final int connections;
    private final int rowsPerTransaction;
    private final AtomicLong next;

    /** @param next gives out the operations' numbers; yardsticks on the same tables share it */
    SameRows(String name, RunningProduct product, List<Insert> inserts, int connections, int rowsPerTransaction, AtomicLong next) {
        this.name = name;
        this.product = product;
        this.inserts = inserts;
        this.connections = connections;
        this.rowsPerTransaction = rowsPerTransaction;
        this.next = next;
    }

    /** Empty tables of the same names, columns and indexes in a schema beside the product's. */
    static void makeTables(RunningProduct product, String... tables) throws Exception {
        try (Connection admin = product.database("mashang", ""); var statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS mashang_bench");
            for (String table : tables) {
                statement.execute("CREATE TABLE mashang_bench." + table + " LIKE mashang." + table);
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double run(int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Connection connection = product.database("mashang_bench", "useServerPrepStmts=true");
            threads.add(Thread.ofPlatform().start(() -> write(connection, end, done)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void write(Connection connection, long end, AtomicLong done) {
        try (connection) {
            connection.setAutoCommit(false);
            List<PreparedStatement> statements = new ArrayList<>();
            for (Insert insert : inserts) {
                statements.add(connection.prepareStatement(sql(insert)));
            }
            while (System.nanoTime() < end) {
                long first = next.getAndAdd(rowsPerTransaction);
                while (!tryWrite(connection, statements, first)) {
                    connection.rollback();
                }
                done.addAndGet(rowsPerTransaction);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False when the database chose this transaction as the victim of a deadlock. */
    private boolean tryWrite(Connection connection, List<PreparedStatement> statements, long first) throws SQLException {
        try {
            for (int i = 0; i < inserts.size(); i++) {
                int place = 1;
                for (int operation = 0; operation < rowsPerTransaction; operation++) {
                    for (Object value : inserts.get(i).rows().of(first + operation)) {
                        statements.get(i).setObject(place++, value);
                    }
                }
                statements.get(i).executeUpdate();
            }
            connection.commit();
            return true;
        } catch (SQLTransientException deadlock) {
            return false;
        }
    }

    private String sql(Insert insert) {
        int columns = insert.head().split(",").length;
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        int rows = rowsPerTransaction * insert.width();
        return "INSERT INTO " + insert.head() + " VALUES " + String.join(", ", Collections.nCopies(rows, row)) + " " + insert.tail();
    }
}
