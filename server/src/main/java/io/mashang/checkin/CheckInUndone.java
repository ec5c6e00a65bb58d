package io.mashang.checkin;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Staff took a check-in back; goes through the outbox. Whatever followed from the record, points among it, goes back.
 *
 * @param before the state until now: never {@code UNDONE}
 * @param late as it was recorded
 * @param doubted was sent to review, whatever came of it
 * @param at when the person had checked in
 * @param listed on the roster when the check-in was recorded
 */
public record CheckInUndone(
        RecordId record, SessionId session, ActivityId activity, ParticipantId participant, RecordState before, boolean late,
        boolean doubted, Instant at, boolean listed, Direction direction, @Nullable GateId gate) {

    public static final String TOPIC = "checkin.undone";
}
