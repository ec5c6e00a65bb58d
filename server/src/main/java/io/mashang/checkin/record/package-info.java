/** Records, shown to the person and to staff. */
@NullMarked
package io.mashang.checkin.record;

import org.jspecify.annotations.NullMarked;
