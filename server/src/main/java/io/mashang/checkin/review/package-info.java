/** Humans decide about what waits for review. */
@NullMarked
package io.mashang.checkin.review;

import org.jspecify.annotations.NullMarked;
