/** Creating, changing, archiving and listing activities with their sessions. */
@NullMarked
package io.mashang.activities.organise;

import org.jspecify.annotations.NullMarked;
