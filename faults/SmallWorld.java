import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Member 7 has redeemed code 11 and checked in to session 51: the least that the checker can judge, and all of it right. */
final class SmallWorld {

    private static final List<String> TABLES = List.of(
            "codes_redemption", "codes_daily_use", "points_journal", "points_posting", "points_balance", "points_lot", "points_lot_entry",
            "checkin_record", "checkin_counter", "insight_session_tally", "insight_session_minute",
            "intake_receipt", "intake_outbox", "intake_dead_letter");

    private static final List<String> ROWS = List.of(
            """
            INSERT INTO codes_redemption (serial, id, batch_id, product_id, rule_version, member_id, points, channel, business_date, redeemed_at)
            VALUES (11, 12, 1, 1, 1, 7, 20, 'MEMBER_PAGE', '2026-01-01', '2026-01-01')""",
            "INSERT INTO codes_daily_use (member_id, business_date, uses) VALUES (7, '2026-01-01', 1)",
            """
            INSERT INTO points_journal (id, source, source_id, member_id, kind, points, memo, business_date, occurred_at)
            VALUES (21, 'CODE', '11', 7, 'CREDIT', 20, '', '2026-01-01', '2026-01-01')""",
            """
            INSERT INTO points_posting (journal_id, line, account, member_id, amount)
            VALUES (21, 0, 'MEMBER_AVAILABLE', 7, 20), (21, 1, 'PROGRAM_ISSUED', NULL, -20)""",
            "INSERT INTO points_balance (member_id, available, held, debt) VALUES (7, 20, 0, 0)",
            "INSERT INTO points_lot (id, member_id, expires_on, remaining) VALUES (31, 7, '2028-01-31', 20)",
            "INSERT INTO points_lot_entry (journal_id, lot_id, amount) VALUES (21, 31, 20)",
            """
            INSERT INTO checkin_record (id, session_id, activity_id, participant_id, direction, member_id, state, late, checked_in_at,
              ordinal, method, display_no, code_age_millis, location_refused, findings, rule_version, listed)
            VALUES (41, 51, 1, 61, 'IN', 7, 'VALID', FALSE, '2026-01-01', 1, 'ACTIVITY_CODE', 0, 0, FALSE, '[]', 1, TRUE)""",
            "INSERT INTO checkin_counter (session_id, arrivals) VALUES (51, 1)",
            """
            INSERT INTO insight_session_tally
              (session_id, version, registered, arrived, arrived_listed, late, abnormal, pending, rejected)
            VALUES (51, 1, 1, 1, 1, 0, 0, 0, 0)""",
            "INSERT INTO insight_session_minute (session_id, minute, arrivals) VALUES (51, '2026-01-01', 1)",
            """
            INSERT INTO intake_receipt (op_key, owner, kind, fingerprint, answer, received_at)
            VALUES ('a', 'member:7', 'codes.redeem', 'a', '', '2026-01-01'), ('b', 'member:7', 'checkin.complete', 'b', '', '2026-01-01')""");

    static final List<Moment> HISTORY = List.of(
            moment(1, Moment.Type.INVOKE, "redeem", 7, "", ""),
            moment(2, Moment.Type.OK, "redeem", 7, "", "twenty points"),
            moment(3, Moment.Type.INVOKE, "late", 8, "", ""),
            moment(4, Moment.Type.FAIL, "late", 8, "codes.redeemed-by-other", "codes.redeemed-by-other"),
            new Moment(5, "", Moment.Type.INVOKE, "arrive", 0, Operation.Kind.CHECK_IN, 7, 51, 0, "", ""),
            new Moment(6, "", Moment.Type.OK, "arrive", 0, Operation.Kind.CHECK_IN, 7, 51, 200, "", "welcome"));

    private SmallWorld() {}

    /** Somebody and code 11. */
    static Moment moment(long millis, Moment.Type type, String operation, long member, String says, String answer) {
        return new Moment(millis, "", type, operation, 0, Operation.Kind.REDEMPTION, member, 11, 0, says, answer);
    }

    /** The tables of the product without the keys and conditions that would keep a violation out; columns that no check reads stay empty. */
    static void build(Connection database, String product) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET SESSION sql_mode = ''");
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + table + " AS SELECT * FROM " + product + "." + table + " WHERE FALSE");
            }
            for (String row : ROWS) {
                statement.execute(row);
            }
        }
    }
}
