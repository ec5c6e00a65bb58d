package io.mashang.checkin;

import io.mashang.activities.SessionId;

/**
 * A human decided about a pending check-in; goes through the outbox.
 *
 * @param state what it is now: normal, late or rejected
 * @param listed on the roster when the check-in was recorded
 */
public record CheckInReviewed(RecordId record, SessionId session, RecordState state, boolean late, boolean listed) {

    public static final String TOPIC = "checkin.reviewed";
}
