/** Checks that the books balance. */
@NullMarked
package io.mashang.points.books;

import org.jspecify.annotations.NullMarked;
