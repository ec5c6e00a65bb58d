/** How people go in and out: named entrances, and whether an activity asks people to check out. */
@NullMarked
package io.mashang.activities.gate;

import org.jspecify.annotations.NullMarked;
