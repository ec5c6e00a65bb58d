/** The rotating code that a participant shows, and staff at the door scan. */
@NullMarked
package io.mashang.checkin.owncode;

import org.jspecify.annotations.NullMarked;
