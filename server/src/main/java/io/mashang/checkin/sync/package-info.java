/** Check-ins from a phone's memory, merged with what is known, and what happened to a member's own records since. */
@NullMarked
package io.mashang.checkin.sync;

import org.jspecify.annotations.NullMarked;
