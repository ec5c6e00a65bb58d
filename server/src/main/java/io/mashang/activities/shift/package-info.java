/** Shifts of an activity and who works which of them on which business date. */
@NullMarked
package io.mashang.activities.shift;

import org.jspecify.annotations.NullMarked;
