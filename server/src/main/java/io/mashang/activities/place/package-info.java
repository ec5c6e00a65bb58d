/** Where activities take place: the sites of an activity with their fences and networks. */
@NullMarked
package io.mashang.activities.place;

import org.jspecify.annotations.NullMarked;
