package io.mashang.insight.live;

import io.mashang.activities.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Everything that a live page shows, as of one version. */
record LiveSnapshot(
        SessionId sessionId, long version, String title, String placeName, ZoneId timeZone, Instant startsAt, Instant endsAt,
        Instant opensAt, Instant closesAt, Instant serverTime, LiveCounts counts, List<LiveChange.Minute> perMinute,
        List<LiveChange.ArrivalView> lastArrivals) {}
