import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plants one violation after the other in a small world: the checker must name each, and must be silent before. */
final class CheckerBites {

    private record InDatabase(String what, Invariant invariant, String sql) {}

    private record InHistory(String what, Invariant invariant, Moment moment) {}

    private static final String SCHEMA = "mashang_bites";

    private static final List<InDatabase> IN_DATABASE = List.of(
            new InDatabase("an acknowledged redemption is missing", Invariant.I1, "UPDATE codes_redemption SET member_id = 9"),
            new InDatabase("an acknowledged check-in is missing", Invariant.I1, "DELETE FROM checkin_record"),
            new InDatabase("a redemption that nobody asked for", Invariant.I2, "INSERT INTO codes_redemption (serial, id,"
                    + " batch_id, product_id, rule_version, member_id, points, city, channel, business_date, redeemed_at)"
                    + " SELECT 99, 99, batch_id, product_id, rule_version, member_id, points, city, channel, business_date, redeemed_at"
                    + " FROM codes_redemption"),
            new InDatabase("a participant who checked in twice", Invariant.I3, "INSERT INTO checkin_record SELECT * FROM checkin_record"),
            new InDatabase("a code redeemed twice", Invariant.I4, "INSERT INTO codes_redemption SELECT * FROM codes_redemption"),
            new InDatabase("a code credited twice", Invariant.I4, "INSERT INTO points_journal SELECT * FROM points_journal"),
            new InDatabase("a redemption without its credit", Invariant.I4, "UPDATE points_journal SET source = 'OTHER'"),
            new InDatabase("a credit without its redemption", Invariant.I4, "UPDATE points_journal SET source_id = '12'"),
            new InDatabase("a journal that does not sum to zero", Invariant.I6, "UPDATE points_posting SET amount = -19 WHERE line = 1"),
            new InDatabase("a journal without postings", Invariant.I6, "DELETE FROM points_posting"),
            new InDatabase("a balance that was never posted", Invariant.I6, "UPDATE points_balance SET available = 21"),
            new InDatabase("a balance below zero", Invariant.I6, "UPDATE points_balance SET debt = -1"),
            new InDatabase("a lot that has lost points", Invariant.I6, "UPDATE points_lot SET remaining = 19"),
            new InDatabase("a lot without its entry", Invariant.I6, "DELETE FROM points_lot_entry"),
            new InDatabase("an event that was never delivered", Invariant.I7, "INSERT INTO intake_outbox (id, topic, payload, created_at, claim,"
                    + " claimed_until, attempts) VALUES (1, 'x', '', '2026-01-01', 0, '2026-01-01', 0)"),
            new InDatabase("an accepted operation that died", Invariant.I7, "INSERT INTO intake_dead_letter (id, owner, op_key, kind, command,"
                    + " reason, received_at, died_at) VALUES (1, '', '', '', '', '', '2026-01-01', '2026-01-01')"),
            new InDatabase("an arrival that was delivered twice", Invariant.I7, "UPDATE insight_session_tally SET arrived = 2"),
            new InDatabase("a redemption without its receipt", Invariant.I7, "DELETE FROM intake_receipt WHERE kind = 'codes.redeem'"),
            new InDatabase("a check-in without its receipt", Invariant.I7, "DELETE FROM intake_receipt WHERE kind = 'checkin.complete'"),
            new InDatabase("a counter of arrivals that ran away", Invariant.I9, "UPDATE checkin_counter SET arrivals = 2"),
            new InDatabase("an ordinal that was left out", Invariant.I9, "UPDATE checkin_record SET ordinal = 2"),
            new InDatabase("a minute that was counted twice", Invariant.I9, "UPDATE insight_session_minute SET arrivals = 2"),
            new InDatabase("a late one who was not", Invariant.I9, "UPDATE insight_session_tally SET late = 1"),
            new InDatabase("a daily count that is short", Invariant.I9, "UPDATE codes_daily_use SET uses = 0"));

    private static final List<InHistory> IN_HISTORY = List.of(
            new InHistory("a promise that was not kept", Invariant.I1, new Moment(
                    9, "", Moment.Type.INFO, "trusting", 0, Operation.Kind.REDEMPTION, 9, 13, Phone.KEPT, "intake.still-recording", "")),
            new InHistory("two winners of one code", Invariant.I4,
                    SmallWorld.moment(9, Moment.Type.OK, "late", 7, "", "twenty points")),
            new InHistory("a refusal before the winner had asked", Invariant.I5,
                    SmallWorld.moment(0, Moment.Type.FAIL, "early", 8, "codes.redeemed-by-other", "codes.redeemed-by-other")),
            new InHistory("a refusal that is no lost race", Invariant.I5,
                    SmallWorld.moment(9, Moment.Type.FAIL, "late", 8, "codes.code-unknown", "codes.redeemed-by-other")),
            new InHistory("another answer to the same operation", Invariant.I8,
                    SmallWorld.moment(9, Moment.Type.OK, "redeem", 7, "", "forty points")));

    private CheckerBites() {}

    static void run(Lab lab, Report report) throws SQLException {
        lab.database.create(SCHEMA);
        try (Connection database = lab.database.connect(SCHEMA)) {
            SmallWorld.build(database, lab.schema());
            report.add("the checker is silent about a sound world", text(Checker.check(database, SmallWorld.HISTORY)));
            database.setAutoCommit(false);
            for (InDatabase planted : IN_DATABASE) {
                try (Statement statement = database.createStatement()) {
                    statement.execute(planted.sql());
                }
                judge(report, planted.what(), planted.invariant(), Checker.check(database, SmallWorld.HISTORY));
                database.rollback();
            }
            database.setAutoCommit(true);
            verifier(database, report);
            for (InHistory planted : IN_HISTORY) {
                List<Moment> history = new ArrayList<>(SmallWorld.HISTORY);
                history.add(planted.moment());
                judge(report, planted.what(), planted.invariant(), Checker.check(database, history));
            }
        }
    }

    /** It reads in a transaction of its own, so what it is to see must be committed. */
    private static void verifier(Connection database, Report report) throws SQLException {
        report.add("verify-books is silent about sound books", text(VerifyBooks.verify(database)));
        try (Statement statement = database.createStatement()) {
            statement.execute("COMMIT");
            statement.execute("UPDATE points_balance SET available = 21");
        }
        judge(report, "points from nowhere in somebody's installation", Invariant.I6, VerifyBooks.verify(database));
    }

    private static void judge(Report report, String what, Invariant expected, List<Finding> findings) {
        Set<Invariant> named = findings.stream().map(Finding::invariant).collect(Collectors.toSet());
        report.add("the checker sees " + what, named.contains(expected) ? "" : "expected " + expected + ", it saw: " + text(findings));
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
