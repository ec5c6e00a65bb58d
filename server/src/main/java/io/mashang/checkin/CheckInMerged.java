package io.mashang.checkin;

import io.mashang.activities.ActivityId;
import io.mashang.activities.SessionId;
import java.time.Instant;

/**
 * Another arrival of the same person counts now: an earlier one came from a phone's memory, or one that needs no review; goes
 * through the outbox.
 *
 * @param before what the record showed
 * @param after what it shows now; never rejected or undone
 * @param listed on the roster when the check-in was recorded
 */
public record CheckInMerged(RecordId record, SessionId session, ActivityId activity, Shown before, Shown after, boolean listed) {

    public static final String TOPIC = "checkin.merged";

    public record Shown(RecordState state, boolean late, Instant at) {}
}
