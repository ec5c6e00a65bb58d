package io.mashang.platform.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/** Writes many rows with one statement: the text protocol's multi-row form, which measured fastest (see performance notes). */
public final class Rows {

    private Rows() {}

    /**
     * @param head everything up to the rows, for example {@code INSERT INTO t (a, b) VALUES}
     * @param tail what follows the rows, for example {@code ON DUPLICATE KEY UPDATE a = a}, or empty
     * @param rows the values; each row has the same length; no rows, no statement
     * @return rows the database says it changed
     */
    public static int insert(JdbcOperations jdbc, String head, String tail, Collection<? extends @Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        String row = tuple(rows.iterator().next().length);
        String sql = head + " " + row + ("," + row).repeat(rows.size() - 1) + " " + tail;
        PreparedStatementCallback<Integer> write = statement -> {
            bind(statement, rows);
            return statement.executeUpdate();
        };
        return Objects.requireNonNull(jdbc.execute(sql, write));
    }

    /** By the value's own type: the driver's search for a fitting encoder costs more than the encoding. */
    private static void bind(PreparedStatement statement, Collection<? extends @Nullable Object[]> rows) throws SQLException {
        int place = 1;
        for (@Nullable Object[] row : rows) {
            for (Object value : row) {
                switch (value) {
                    case null -> statement.setNull(place, Types.NULL);
                    case Long number -> statement.setLong(place, number);
                    case Integer number -> statement.setInt(place, number);
                    case String text -> statement.setString(place, text);
                    case byte[] bytes -> statement.setBytes(place, bytes);
                    default -> statement.setObject(place, value);
                }
                place++;
            }
        }
    }

    /** {@code (?, ?, ?)} for this many values: for {@code IN} lists and rows. */
    public static String tuple(int width) {
        return "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
    }
}
