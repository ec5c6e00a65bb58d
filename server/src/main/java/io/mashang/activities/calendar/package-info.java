/** The sessions of all activities over a span of days. */
@NullMarked
package io.mashang.activities.calendar;

import org.jspecify.annotations.NullMarked;
