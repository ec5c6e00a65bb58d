package io.mashang.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a display shows now; never more than the current code.
 *
 * @param qr null while check-in is not open, or when the activity does not use the rotating QR
 */
public record ScreenCode(
        State state, Instant opensAt, Instant closesAt, Instant serverTime, @Nullable Qr qr, @Nullable String activityCode) {

    public enum State {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    public enum Contrast {
        FULL,
        SOFT
    }

    /**
     * @param modules rows of {@code 0} and {@code 1}, 1 is dark, without the quiet zone
     * @param remainingMillis how long it is the current one; the display's own clock does not matter
     */
    public record Qr(
            String content, List<String> modules, String step, int stepSeconds, long remainingMillis, Contrast contrast) {}
}
