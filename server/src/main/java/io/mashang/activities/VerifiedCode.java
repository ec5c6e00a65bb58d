package io.mashang.activities;

import java.time.Instant;

/**
 * A venue code or tag that was genuine and fresh when it was shown to us.
 *
 * @param shownAt when the screen began to show it; for a typed code or a tag the moment of the claim
 * @param display which display of the session showed it, or which tag of the activity was touched; 0 for a typed code
 */
public record VerifiedCode(CheckInSession session, Method method, Instant shownAt, int display) {}
