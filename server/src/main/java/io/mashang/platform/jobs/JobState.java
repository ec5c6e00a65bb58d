package io.mashang.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param holder the node of the running or last turn
 * @param beganAt of the running or last turn; null when it has never run
 * @param endedAt of the last turn; null while one is running
 * @param detail what the last turn did, or why it failed
 */
public record JobState(
        String name, @Nullable String holder, Instant nextAt, @Nullable Instant beganAt, @Nullable Instant endedAt,
        boolean failed, String detail) {}
