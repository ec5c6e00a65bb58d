/** Staff at the door check people in, one or many, and take a check-in back. */
@NullMarked
package io.mashang.checkin.door;

import org.jspecify.annotations.NullMarked;
