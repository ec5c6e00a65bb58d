package io.mashang.checkin.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its person and the review desk read it.
 *
 * @param answer empty when it was answered without a word; null while it is open
 */
public record AppealView(
        String text, Instant at, AppealState state, @Nullable String answer, @Nullable Instant answeredAt) {

    public static @Nullable AppealView of(@Nullable Appeal appeal) {
        return appeal == null
                ? null
                : new AppealView(appeal.words(), appeal.raisedAt(), appeal.state(), appeal.answer(), appeal.answeredAt());
    }
}
