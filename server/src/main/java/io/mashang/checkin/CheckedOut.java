package io.mashang.checkin;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody checked out of a session that asks for it; goes through the outbox in the transaction that records it.
 *
 * @param early before the session's end
 * @param gate the way out, where one was named
 */
public record CheckedOut(
        RecordId record, SessionId session, ActivityId activity, ParticipantId participant, RecordState state, boolean early,
        Instant at, @Nullable GateId gate) {

    public static final String TOPIC = "checkin.checked-out";
}
