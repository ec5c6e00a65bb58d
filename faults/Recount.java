import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two ways to count the same thing, read from the tables by this suite's own queries and not by the product's. Keys are
 * grouped by expressions, so that no recount trusts the index that it is to judge.
 */
enum Recount {
    CHECK_IN_OF_PARTICIPANT(Invariant.I3, """
            SELECT CONCAT('session:', session_id, ' participant:', participant_id), 1, COUNT(*) FROM checkin_record
            WHERE undone_mark = 0 GROUP BY session_id + 0, participant_id + 0, direction HAVING COUNT(*) > 1"""),
    CHECK_IN_OF_MEMBER(Invariant.I3, """
            SELECT CONCAT('session:', session_id, ' member:', member_id), 1, COUNT(*) FROM checkin_record
            WHERE member_id IS NOT NULL AND undone_mark = 0 GROUP BY session_id + 0, member_id + 0, direction HAVING COUNT(*) > 1"""),
    REDEMPTION_OF_CODE(Invariant.I4, """
            SELECT CONCAT('serial:', serial), 1, COUNT(*) FROM codes_redemption GROUP BY serial + 0 HAVING COUNT(*) > 1"""),
    CREDIT_OF_KEY(Invariant.I4, """
            SELECT CONCAT(source, ':', source_id), 1, COUNT(*) FROM points_journal
            GROUP BY CONCAT(source, ':', source_id) HAVING COUNT(*) > 1"""),
    CREDIT_OF_REDEMPTION(Invariant.I4, """
            SELECT CONCAT('serial:', r.serial), r.points, COALESCE(SUM(j.points), 0)
            FROM codes_redemption r LEFT JOIN points_journal j
              ON j.source = 'CODE' AND j.source_id = CAST(r.serial AS CHAR)
            GROUP BY r.id, r.serial, r.points HAVING r.points <> COALESCE(SUM(j.points), 0)"""),
    CREDIT_WITHOUT_REDEMPTION(Invariant.I4, """
            SELECT CONCAT('journal:', j.id), 1, 0 FROM points_journal j
            LEFT JOIN codes_redemption r ON j.source_id = CAST(r.serial AS CHAR)
            WHERE j.source = 'CODE' AND r.serial IS NULL"""),
    ALL_POSTINGS(Invariant.I6, """
            SELECT 'all postings', 0, SUM(amount) FROM points_posting HAVING SUM(amount) <> 0"""),
    JOURNAL_SUM(Invariant.I6, """
            SELECT CONCAT('journal:', j.id), 'postings that sum to 0', COALESCE(SUM(p.amount), 'no postings')
            FROM points_journal j LEFT JOIN points_posting p ON p.journal_id = j.id
            GROUP BY j.id HAVING COUNT(p.line) = 0 OR SUM(p.amount) <> 0"""),
    JOURNAL_SHOWN(Invariant.I6, """
            SELECT CONCAT('journal:', j.id), j.points, COALESCE(SUM(p.amount), 0)
            FROM points_journal j LEFT JOIN points_posting p
              ON p.journal_id = j.id AND p.member_id = j.member_id AND p.account IN ('MEMBER_AVAILABLE', 'MEMBER_HELD')
            GROUP BY j.id, j.points HAVING j.points <> COALESCE(SUM(p.amount), 0)"""),
    BALANCE_OF_POSTINGS(Invariant.I6, """
            SELECT CONCAT('member:', b.member_id), b.available + b.held, COALESCE(SUM(p.amount), 0)
            FROM points_balance b LEFT JOIN points_posting p
              ON p.member_id = b.member_id AND p.account IN ('MEMBER_AVAILABLE', 'MEMBER_HELD')
            GROUP BY b.member_id, b.available, b.held HAVING b.available + b.held <> COALESCE(SUM(p.amount), 0)"""),
    BALANCE_OF_LOTS(Invariant.I6, """
            SELECT CONCAT('member:', b.member_id), b.available, COALESCE(SUM(l.remaining), 0)
            FROM points_balance b LEFT JOIN points_lot l ON l.member_id = b.member_id
            GROUP BY b.member_id, b.available HAVING b.available <> COALESCE(SUM(l.remaining), 0)"""),
    LOT_OF_ENTRIES(Invariant.I6, """
            SELECT CONCAT('lot:', l.id), l.remaining, COALESCE(SUM(e.amount), 0)
            FROM points_lot l LEFT JOIN points_lot_entry e ON e.lot_id = l.id
            GROUP BY l.id, l.remaining HAVING l.remaining <> COALESCE(SUM(e.amount), 0)"""),
    NEVER_BELOW_ZERO(Invariant.I6, """
            SELECT CONCAT('member:', member_id), 'no less than 0', LEAST(available, held, debt) FROM points_balance
            WHERE available < 0 OR held < 0 OR debt < 0"""),
    WAITING_EVENTS(Invariant.I7, """
            SELECT CONCAT('outbox:', topic), 0, COUNT(*) FROM intake_outbox GROUP BY topic"""),
    DEAD_LETTERS(Invariant.I7, """
            SELECT CONCAT('dead letter:', id), 'none', reason FROM intake_dead_letter"""),
    RECEIPT_OF_REDEMPTION(Invariant.I7, """
            SELECT CONCAT('member:', m.member_id), m.effects, COALESCE(r.receipts, 0)
            FROM (SELECT member_id, COUNT(*) AS effects FROM codes_redemption
                  WHERE channel = 'MEMBER_PAGE' GROUP BY member_id) m
            LEFT JOIN (SELECT owner, COUNT(*) AS receipts FROM intake_receipt
                  WHERE kind = 'codes.redeem' AND problem IS NULL GROUP BY owner) r ON r.owner = CONCAT('member:', m.member_id)
            WHERE m.effects <> COALESCE(r.receipts, 0)"""),
    RECEIPT_OF_CHECK_IN(Invariant.I7, """
            SELECT CONCAT('member:', m.member_id), m.effects, COALESCE(r.receipts, 0)
            FROM (SELECT member_id, COUNT(*) AS effects FROM checkin_record
                  WHERE member_id IS NOT NULL GROUP BY member_id) m
            LEFT JOIN (SELECT owner, COUNT(*) AS receipts FROM intake_receipt
                  WHERE kind = 'checkin.complete' AND problem IS NULL GROUP BY owner) r ON r.owner = CONCAT('member:', m.member_id)
            WHERE m.effects <> COALESCE(r.receipts, 0)"""),
    DELIVERED_ARRIVALS(Invariant.I7, """
            SELECT CONCAT('session:', c.session_id), c.records, COALESCE(t.arrived, 0)
            FROM (SELECT session_id, COUNT(*) AS records FROM checkin_record GROUP BY session_id) c
            LEFT JOIN insight_session_tally t ON t.session_id = c.session_id WHERE c.records <> COALESCE(t.arrived, 0)"""),
    ARRIVALS(Invariant.I9, """
            SELECT CONCAT('session:', c.session_id), c.records, COALESCE(a.arrivals, 0)
            FROM (SELECT session_id, COUNT(*) AS records FROM checkin_record GROUP BY session_id) c
            LEFT JOIN checkin_counter a ON a.session_id = c.session_id WHERE c.records <> COALESCE(a.arrivals, 0)"""),
    ORDINALS(Invariant.I9, """
            SELECT CONCAT('session:', session_id, ' ordinals'), COUNT(*), CONCAT(COUNT(DISTINCT ordinal), ' up to ', MAX(ordinal))
            FROM checkin_record GROUP BY session_id HAVING COUNT(*) <> COUNT(DISTINCT ordinal) OR COUNT(*) <> MAX(ordinal)"""),
    MINUTES(Invariant.I9, """
            SELECT CONCAT('session:', t.session_id, ' minutes'), t.arrived, COALESCE(SUM(m.arrivals), 0)
            FROM insight_session_tally t LEFT JOIN insight_session_minute m ON m.session_id = t.session_id
            GROUP BY t.session_id, t.arrived HAVING t.arrived <> COALESCE(SUM(m.arrivals), 0)"""),
    LATE(Invariant.I9, """
            SELECT CONCAT('session:', t.session_id, ' late'), COALESCE(SUM(r.late), 0), t.late
            FROM insight_session_tally t LEFT JOIN checkin_record r ON r.session_id = t.session_id
            GROUP BY t.session_id, t.late HAVING t.late <> COALESCE(SUM(r.late), 0)"""),
    DAILY_USES(Invariant.I9, """
            SELECT CONCAT('member:', r.member_id, ' on ', r.business_date), r.redemptions, COALESCE(u.uses, 0)
            FROM (SELECT member_id, business_date, COUNT(*) AS redemptions FROM codes_redemption
                  GROUP BY member_id, business_date) r
            LEFT JOIN codes_daily_use u ON u.member_id = r.member_id AND u.business_date = r.business_date
            WHERE r.redemptions <> COALESCE(u.uses, 0)""");

    /** What holds in any installation at any moment; the others know that nobody merges, undoes or forgets in a lab. */
    static final Set<Recount> IN_ANY_INSTALLATION = EnumSet.of(
            CHECK_IN_OF_PARTICIPANT, REDEMPTION_OF_CODE, CREDIT_OF_KEY, CREDIT_OF_REDEMPTION, CREDIT_WITHOUT_REDEMPTION,
            ALL_POSTINGS, JOURNAL_SUM, JOURNAL_SHOWN, BALANCE_OF_POSTINGS, BALANCE_OF_LOTS, LOT_OF_ENTRIES, NEVER_BELOW_ZERO,
            DEAD_LETTERS);

    private static final int MOST = 20;
    final Invariant invariant;
    private final String sql;

    Recount(Invariant invariant, String sql) {
        this.invariant = invariant;
        this.sql = sql;
    }

    /** The first twenty differences: subject, expected, found. */
    List<Finding> differences(Connection database) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql + " LIMIT " + MOST)) {
            while (rows.next()) {
                findings.add(new Finding(invariant, rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return findings;
    }
}
