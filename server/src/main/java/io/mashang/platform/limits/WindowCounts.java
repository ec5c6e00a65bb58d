package io.mashang.platform.limits;

import java.time.Duration;
import java.util.Optional;

/** Uses per limit and key in sliding windows; times are milliseconds of the caller's clock. */
interface WindowCounts {

    /** Counts one use and answers empty, or answers the time to wait and counts nothing. */
    Optional<Duration> tryUse(Limit limit, String key, long now);

    Optional<Duration> waiting(Limit limit, String key, long now);

    /** Takes the newest use back. */
    void giveBack(Limit limit, String key);

    void forget(String limit, String key);
}
