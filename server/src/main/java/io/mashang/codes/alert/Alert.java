package io.mashang.codes.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing to look at.
 *
 * @param subject what it is about, for example {@code serial:42}
 * @param detail what was known the last time, by name
 * @param times how often it happened on its day
 */
record Alert(
        long id, AlertKind kind, String subject, JsonNode detail, long times, Instant firstAt, Instant lastAt,
        AlertState state, String note, @Nullable String settledBy, @Nullable Instant settledAt) {}
