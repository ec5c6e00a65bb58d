package io.mashang.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A genuine venue code that a phone kept while it had no network.
 *
 * @param shownAt when the screen began to show it, proven by its MAC; null for a typed code, which proves no time
 * @param goodUntil until when it was accepted on the spot; null where nothing is proven
 * @param display which display of the session showed it; 0 for a typed code
 */
public record KeptCode(CheckInSession session, Method method, @Nullable Instant shownAt, @Nullable Instant goodUntil, int display) {}
