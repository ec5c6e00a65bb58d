import java.sql.Connection;
import java.sql.SQLException;

/** One question, one number. */
final class Sql {

    private Sql() {}

    /** 0 for NULL. */
    static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
