package io.mashang.insight.live;

import io.mashang.activities.DisplayId;
import io.mashang.activities.ScreenCode;
import io.mashang.activities.Screens;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends a display each new code as its step begins, and looks every few seconds whether the display may still show codes. */
final class CodeFeed {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What makes a code another one for the display; its salt does not. */
    private record Shown(ScreenCode.State state, @Nullable String step, @Nullable String activityCode) {

        static Shown of(ScreenCode code) {
            ScreenCode.Qr qr = code.qr();
            return new Shown(code.state(), qr == null ? null : qr.step(), code.activityCode());
        }
    }

    private final Screens screens;
    private final DisplayId display;
    private final EventStream stream;
    private @Nullable Shown shown;
    private long dueNanos = System.nanoTime();

    CodeFeed(Screens screens, DisplayId display, EventStream stream) {
        this.screens = screens;
        this.display = display;
        this.stream = stream;
    }

    Duration untilDue() {
        return Duration.ofNanos(Math.max(0, dueNanos - System.nanoTime()));
    }

    boolean isDue() {
        return dueNanos - System.nanoTime() <= 0;
    }

    /** False when the display may not show codes any more. */
    boolean sendIfNew() throws IOException {
        if (screens.sessionOf(display).isEmpty()) {
            return false;
        }
        ScreenCode code = screens.codeFor(display);
        Shown now = Shown.of(code);
        if (Objects.equals(now, shown)) {
            stream.beat();
        } else {
            stream.send("code", code);
            shown = now;
        }
        dueNanos = System.nanoTime() + untilChange(code).toNanos();
        return true;
    }

    private static Duration untilChange(ScreenCode code) {
        ScreenCode.Qr qr = code.qr();
        Duration rotation = qr == null ? LONGEST_WAIT : Duration.ofMillis(qr.remainingMillis());
        return shorter(LONGEST_WAIT, shorter(rotation, untilOpenOrClosed(code)));
    }

    private static Duration untilOpenOrClosed(ScreenCode code) {
        return switch (code.state()) {
            case NOT_YET_OPEN -> Duration.between(code.serverTime(), code.opensAt());
            case OPEN -> Duration.between(code.serverTime(), code.closesAt());
            case CLOSED -> LONGEST_WAIT;
        };
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
