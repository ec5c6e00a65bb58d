package io.mashang.activities;

import java.util.Optional;

/** What a signed-in display may show. */
public interface Screens {

    /** The session that the display shows; empty when the display was revoked, its activity archived or its session removed. */
    Optional<CheckInSession> sessionOf(DisplayId display);

    /** The current code; refused with {@code activities.display-unknown} when the display was revoked. */
    ScreenCode codeFor(DisplayId display);

    /** A person's name as the projector may show it. */
    String nameOnScreen(CheckInSession session, String name);
}
