package io.mashang.points.books;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check of the books.
 *
 * @param checkedAt null when they have never been checked
 * @param findings the first hundred
 */
record BooksReport(
        @Nullable Instant checkedAt, boolean balanced, long journals, long members, List<BooksFinding> findings) {

    static final BooksReport NEVER = new BooksReport(null, true, 0, 0, List.of());
}
