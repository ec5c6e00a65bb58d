package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.Signal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for; null means all.
 *
 * @param waitingBefore those that have waited since before this moment
 * @param dueBefore those that should have been decided before this moment
 * @param search part of a name, group or title, as they were at check-in; or empty
 */
record ReviewFilter(
        ReviewList list, @Nullable ActivityId activity, @Nullable SessionId session, @Nullable Signal reason,
        @Nullable Instant waitingBefore, @Nullable Instant dueBefore, String search) {}
