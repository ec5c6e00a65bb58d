package io.mashang.insight.live;

import java.time.Instant;
import java.util.List;

/**
 * What changed since the version before.
 *
 * @param minutes the changed minutes with their new totals
 * @param arrivals who came, newest first
 */
record LiveDelta(
        long version, Instant serverTime, LiveCounts counts, List<LiveChange.Minute> minutes,
        List<LiveChange.ArrivalView> arrivals) {}
