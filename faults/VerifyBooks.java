import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code ./mashang verify-books}: recounts the books of any installation in one snapshot while it goes on, and changes nothing. */
final class VerifyBooks {

    private VerifyBooks() {}

    /** @param arguments the address of a database, or a data folder */
    public static void main(String[] arguments) {
        try (Connection database = new InstalledStore(arguments[0]).connect()) {
            System.exit(tell(database) ? 0 : 1);
        } catch (IOException | SQLException e) {
            System.err.println("mashang: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Prints what it finds, and says whether that is nothing. */
    static boolean tell(Connection database) throws SQLException {
        List<Finding> findings = verify(database);
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "the books balance: " + size(database) : findings.size() + " differences");
        return findings.isEmpty();
    }

    static List<Finding> verify(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
        List<Finding> findings = new ArrayList<>();
        for (Recount recount : Recount.IN_ANY_INSTALLATION) {
            findings.addAll(recount.differences(database));
        }
        return findings;
    }

    private static String size(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                var row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM points_journal), (SELECT COUNT(*) FROM points_balance),"
                        + " (SELECT COUNT(*) FROM codes_redemption), (SELECT COUNT(*) FROM checkin_record)")) {
            row.next();
            return "%d journals, %d members, %d redemptions, %d check-ins"
                    .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }
}
