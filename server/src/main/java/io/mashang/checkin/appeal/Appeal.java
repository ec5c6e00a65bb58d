package io.mashang.checkin.appeal;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a decision, or about waiting for one.
 *
 * @param words theirs; empty once they have left
 * @param answer what they read; null while it is open
 */
public record Appeal(
        long id, RecordId record, int decisions, String words, Instant raisedAt, AppealState state, @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** False when it is still open but there is nothing left to decide. */
    public boolean isOf(RecordState record) {
        return state != AppealState.OPEN || record == RecordState.PENDING || record == RecordState.REJECTED;
    }
}
