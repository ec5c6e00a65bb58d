package io.mashang.activities.model;

import java.time.Instant;

/** Where an activity or a session stands, seen from now. */
public enum Phase {
    UPCOMING,
    RUNNING,
    ENDED,
    ARCHIVED;

    public static Phase of(Instant opensAt, Instant closesAt, Instant now) {
        if (now.isBefore(opensAt)) {
            return UPCOMING;
        }
        return now.isBefore(closesAt) ? RUNNING : ENDED;
    }

    /** @param archived stronger than any time */
    public static Phase of(boolean archived, Instant firstOpensAt, Instant lastClosesAt, Instant now) {
        return archived ? ARCHIVED : of(firstOpensAt, lastClosesAt, now);
    }
}
