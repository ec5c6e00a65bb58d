package io.mashang.checkin;

import io.mashang.activities.SessionId;

/**
 * A human decided about a check-in, or took a decision back; goes through the outbox.
 *
 * @param before what it was
 * @param state what it is now
 * @param listed on the roster when the check-in was recorded
 */
public record CheckInReviewed(
        RecordId record, SessionId session, RecordState before, RecordState state, boolean late, boolean listed,
        Direction direction) {

    public static final String TOPIC = "checkin.reviewed";
}
