package io.mashang.checkin;

import io.mashang.activities.SessionId;

/**
 * Later evidence changed a check-in that waited; goes through the outbox.
 *
 * @param settled it waits no more; false when another reason is left
 * @param becameLate the place was proved too late for being on time
 */
public record CheckInUpgraded(
        RecordId record, SessionId session, RecordState state, boolean settled, boolean becameLate, Direction direction) {

    public static final String TOPIC = "checkin.upgraded";
}
