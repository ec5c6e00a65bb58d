package io.mashang.insight.live;

import org.jspecify.annotations.Nullable;

/**
 * How a session stands.
 *
 * @param registered people on the roster; null when anyone may come and there is no roster
 * @param arrived recorded and not rejected, those that wait for review included
 * @param abnormal was sent to review, whatever came of it
 * @param missing on the roster and not arrived; null without a roster
 */
record LiveCounts(
        @Nullable Integer registered, int arrived, int late, int abnormal, int pending, int rejected, @Nullable Integer missing) {}
