/** Making and verifying the codes shown at a venue. */
@NullMarked
package io.mashang.activities.venuecode;

import org.jspecify.annotations.NullMarked;
