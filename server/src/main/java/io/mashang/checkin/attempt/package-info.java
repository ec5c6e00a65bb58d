/** How tries to check in end, and how long they take: counted beside the check-in, never in its way. */
@NullMarked
package io.mashang.checkin.attempt;

import org.jspecify.annotations.NullMarked;
