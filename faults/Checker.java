import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Says what does not hold, from the database and from what the clients saw. */
final class Checker {

    private Checker() {}

    static List<Finding> check(Connection database, List<Moment> moments) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Recount recount : Recount.values()) {
            findings.addAll(recount.differences(database));
        }
        findings.addAll(new HistoryCheck(moments, Recorded.read(database)).findings());
        return findings;
    }
}
