package io.mashang.checkin;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody checked in; goes through the outbox in the transaction that records it.
 *
 * @param ordinal the how-manieth of the session, from 1 without gaps; the number of one that is undone is not given out again
 * @param gate the entrance, where one was named
 * @param listed on the roster, as opposed to walked in
 */
public record CheckedIn(
        RecordId record, SessionId session, ActivityId activity, ParticipantId participant, RecordState state, boolean late,
        Instant at, int ordinal, boolean listed, @Nullable GateId gate) {

    public static final String TOPIC = "checkin.checked-in";
}
