package io.mashang.points.books;

/**
 * Two numbers that must be equal and are not.
 *
 * @param subject the row that shows it, for example {@code member:7}
 */
record BooksFinding(BooksCheck check, String subject, long expected, long found) {}
