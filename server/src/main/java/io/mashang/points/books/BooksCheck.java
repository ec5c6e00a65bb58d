package io.mashang.points.books;

/** What must hold at every moment. Each query finds the rows that break it: subject, expected, found. */
enum BooksCheck {
    /** Every journal sums to zero. */
    JOURNAL_SUM("""
            SELECT CONCAT('journal:', j.id) AS subject, 0 AS expected, COALESCE(SUM(p.amount), 1) AS found
            FROM points_journal j LEFT JOIN points_posting p ON p.journal_id = j.id
            GROUP BY j.id HAVING COALESCE(SUM(p.amount), 1) <> 0"""),
    /** What the details show is what was posted to the member. */
    JOURNAL_POINTS("""
            SELECT CONCAT('journal:', j.id) AS subject, j.points AS expected, COALESCE(SUM(p.amount), 0) AS found
            FROM points_journal j LEFT JOIN points_posting p
              ON p.journal_id = j.id AND p.member_id = j.member_id AND p.account IN ('MEMBER_AVAILABLE', 'MEMBER_HELD')
            GROUP BY j.id, j.points HAVING j.points <> COALESCE(SUM(p.amount), 0)"""),
    AVAILABLE_POSTINGS(balanceAgainstPostings("available", "MEMBER_AVAILABLE")),
    HELD_POSTINGS(balanceAgainstPostings("held", "MEMBER_HELD")),
    /** The debt account is below zero by what the member owes. */
    DEBT_POSTINGS(balanceAgainstPostings("-1 * b.debt", "DEBT")),
    /** What a member can spend lies in lots. */
    AVAILABLE_LOTS("""
            SELECT CONCAT('member:', b.member_id) AS subject, b.available AS expected, COALESCE(SUM(l.remaining), 0) AS found
            FROM points_balance b LEFT JOIN points_lot l ON l.member_id = b.member_id
            GROUP BY b.member_id, b.available HAVING b.available <> COALESCE(SUM(l.remaining), 0)"""),
    /** A lot holds what went into it less what went out. */
    LOT_ENTRIES("""
            SELECT CONCAT('lot:', l.id) AS subject, l.remaining AS expected, COALESCE(SUM(e.amount), 0) AS found
            FROM points_lot l LEFT JOIN points_lot_entry e ON e.lot_id = l.id
            GROUP BY l.id, l.remaining HAVING l.remaining <> COALESCE(SUM(e.amount), 0)"""),
    /** What is held is held for a reason. */
    HELD_HOLDS("""
            SELECT CONCAT('member:', b.member_id) AS subject, b.held AS expected, COALESCE(SUM(h.amount), 0) AS found
            FROM points_balance b LEFT JOIN points_hold h ON h.member_id = b.member_id AND h.state = 'HELD'
            GROUP BY b.member_id, b.held HAVING b.held <> COALESCE(SUM(h.amount), 0)""");

    private final String sql;

    BooksCheck(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    private static String balanceAgainstPostings(String column, String account) {
        String expected = column.contains(" ") ? column : "b." + column;
        return """
                SELECT CONCAT('member:', b.member_id) AS subject, %1$s AS expected, COALESCE(s.total, 0) AS found
                FROM points_balance b LEFT JOIN (
                  SELECT member_id, SUM(amount) AS total FROM points_posting WHERE account = '%2$s' GROUP BY member_id
                ) s ON s.member_id = b.member_id
                WHERE %1$s <> COALESCE(s.total, 0)""".formatted(expected, account);
    }
}
