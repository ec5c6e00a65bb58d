/** A person asks for another look at their check-in, and reads the answer. */
@NullMarked
package io.mashang.checkin.appeal;

import org.jspecify.annotations.NullMarked;
