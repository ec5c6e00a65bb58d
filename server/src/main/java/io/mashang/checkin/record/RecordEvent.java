package io.mashang.checkin.record;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param kind for example {@code REJECTED}
 * @param by who did it; empty for the person and for the system
 * @param reason in the words of whoever did it, or empty
 */
public record RecordEvent(String kind, Instant at, String by, String reason) {}
