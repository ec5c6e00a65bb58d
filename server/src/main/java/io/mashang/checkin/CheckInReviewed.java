package io.mashang.checkin;

import io.mashang.activities.SessionId;
import java.util.Objects;

/**
 * A human decided about a check-in, or took a decision back; goes through the outbox.
 *
 * @param before what it was; events of before a decision could be taken back do not say: then it was pending
 * @param state what it is now
 * @param listed on the roster when the check-in was recorded
 * @param direction events of before anybody could check out do not say: then somebody came in
 */
public record CheckInReviewed(
        RecordId record, SessionId session, RecordState before, RecordState state, boolean late, boolean listed,
        Direction direction) {

    public static final String TOPIC = "checkin.reviewed";

    public CheckInReviewed {
        before = Objects.requireNonNullElse(before, RecordState.PENDING);
        direction = Objects.requireNonNullElse(direction, Direction.IN);
    }
}
