package io.mashang.checkin.door;

import io.mashang.activities.ParticipantId;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import java.time.Instant;

/**
 * What became of one person at the door; kept as the receipt, so it holds no name.
 *
 * @param confirmed the person had checked in already and waited for review: staff at the door have settled that
 */
record DoorAnswer(RecordId record, ParticipantId participant, RecordState state, Instant at, int ordinal, boolean confirmed) {}
