import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Who has what, as the database says: the prizes in words of {@link Operation#prize}, with their owners. */
record Recorded(Set<String> owned) {

    static Recorded read(Connection database) throws SQLException {
        Set<String> owned = new HashSet<>();
        try (var statement = database.createStatement()) {
            try (var rows = statement.executeQuery("SELECT serial, member_id FROM codes_redemption")) {
                while (rows.next()) {
                    owned.add(key(Operation.Kind.REDEMPTION, rows.getLong(1), rows.getLong(2)));
                }
            }
            try (var rows = statement.executeQuery("SELECT session_id, member_id FROM checkin_record")) {
                while (rows.next()) {
                    owned.add(key(Operation.Kind.CHECK_IN, rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        return new Recorded(owned);
    }

    static String key(Operation.Kind kind, long number, long member) {
        return (kind == Operation.Kind.CHECK_IN ? "session " : "code ") + number + " of member " + member;
    }

    static String key(Moment moment) {
        return key(moment.kind(), moment.number(), moment.member());
    }
}
