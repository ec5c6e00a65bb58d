package io.mashang.staff.writepath;

import io.mashang.intake.DeadLetter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param owner whose operation it is, with its number shortened: {@code member …4711}
 * @param reason why it can not be recorded, in words; null when the program failed, and {@code detail} is what it said
 * @param result of a recorded one the refusal that it ended in, null when it was done; of a discarded one why
 */
record DeadLetterView(
        String id, String kind, String owner, List<FieldView> command, @Nullable String reason, @Nullable String detail,
        DeadLetter.State state, @Nullable String result, Instant receivedAt, Instant diedAt) {

    /** @param value null when it is nobody's business */
    record FieldView(String name, @Nullable String value) {}
}
