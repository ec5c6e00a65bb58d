package io.mashang.insight.live;

import io.mashang.activities.GateId;
import io.mashang.activities.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a live page shows, as of one version.
 *
 * @param left how many have checked out; null when nobody is asked to
 */
record LiveSnapshot(
        SessionId sessionId, long version, String title, String placeName, ZoneId timeZone, Instant startsAt, Instant endsAt,
        Instant opensAt, Instant closesAt, Instant serverTime, LiveCounts counts, List<LiveChange.Minute> perMinute,
        List<LiveChange.ArrivalView> lastArrivals, @Nullable Integer left, List<GateCount> gates) {

    record GateCount(GateId id, String name, int arrived, int left) {}
}
