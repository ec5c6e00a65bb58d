/** Recurring activities: the rule, the sessions made from it ahead of time, public holidays, and moving or cancelling one session. */
@NullMarked
package io.mashang.activities.series;

import org.jspecify.annotations.NullMarked;
