import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Who has what, as the database says.
 *
 * @param owned the prizes with their owners, in words
 * @param codes the serials that somebody has redeemed
 */
record Recorded(Set<String> owned, Set<Long> codes) {

    static final Recorded NOTHING = new Recorded(Set.of(), Set.of());

    static Recorded read(Connection database) throws SQLException {
        Set<String> owned = new HashSet<>();
        Set<Long> codes = new HashSet<>();
        try (var statement = database.createStatement()) {
            try (var rows = statement.executeQuery("SELECT serial, member_id FROM codes_redemption")) {
                while (rows.next()) {
                    codes.add(rows.getLong(1));
                    owned.add(key(Operation.Kind.REDEMPTION, rows.getLong(1), rows.getLong(2)));
                }
            }
            try (var rows = statement.executeQuery("SELECT session_id, member_id FROM checkin_record")) {
                while (rows.next()) {
                    owned.add(key(Operation.Kind.CHECK_IN, rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return new Recorded(owned, codes);
    }

    /** Whether somebody has the code that was asked for. */
    boolean isTaken(Moment moment) {
        return moment.kind() != Operation.Kind.CHECK_IN && codes.contains(moment.number());
    }

    static String key(Operation.Kind kind, long number, long member) {
        return (kind == Operation.Kind.CHECK_IN ? "session " : "code ") + number + " of member " + member;
    }

    static String key(Moment moment) {
        return key(moment.kind(), moment.number(), moment.member());
    }
}
