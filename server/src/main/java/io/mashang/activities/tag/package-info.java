/** NFC tags of activities: adding, programming and revoking them, and verifying that somebody touched one. */
@NullMarked
package io.mashang.activities.tag;

import org.jspecify.annotations.NullMarked;
