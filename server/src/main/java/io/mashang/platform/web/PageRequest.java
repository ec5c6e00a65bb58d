package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a newest-first list is asked for; bound from the query parameters {@code q}, {@code cursor} and {@code limit}.
 *
 * @param cursor the id of the last row of the page before, or null for the first page
 * @param limit rows per page, 1 to 200, 50 when not given
 */
public record PageRequest(@Nullable String q, @Nullable String cursor, @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** Rows with a smaller id follow; the first page starts above every id. */
    public long before() {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Refused(PlatformProblem.CURSOR_INVALID);
        }
    }

    public int rows() {
        return limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MOST);
    }

    /** The trimmed search text, or empty. */
    public String search() {
        return q == null ? "" : q.trim();
    }
}
