/** Points for having been there. */
@NullMarked
package io.mashang.checkin.award;

import org.jspecify.annotations.NullMarked;
