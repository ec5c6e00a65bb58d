package io.mashang.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes many rows with one statement: the text protocol's multi-row form, which measured fastest (see performance notes). */
public final class Rows {

    private Rows() {}

    /**
     * @param head everything up to the rows, for example {@code INSERT INTO t (a, b) VALUES}
     * @param tail what follows the rows, for example {@code ON DUPLICATE KEY UPDATE a = a}, or empty
     * @param rows the values; each row has the same length; no rows, no statement
     * @return rows the database says it changed
     */
    public static int insert(JdbcOperations jdbc, String head, String tail, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        int width = rows.iterator().next().length;
        List<Object> values = new ArrayList<>(rows.size() * width);
        rows.forEach(row -> Collections.addAll(values, row));
        String sql = head + " " + String.join(", ", Collections.nCopies(rows.size(), tuple(width))) + " " + tail;
        return jdbc.update(sql, values.toArray());
    }

    /** {@code (?, ?, ?)} for this many values: for {@code IN} lists and rows. */
    public static String tuple(int width) {
        return "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
    }
}
