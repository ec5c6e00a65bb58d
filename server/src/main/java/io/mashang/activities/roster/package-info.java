/** Who belongs to an activity: adding, importing, linking to members. */
@NullMarked
package io.mashang.activities.roster;

import org.jspecify.annotations.NullMarked;
