package io.mashang.intake.kept;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One accepted operation as the queue, the journal and the dead letters keep it until it is recorded. */
public record KeptOperation(String owner, String key, String kind, JsonNode command, Instant receivedAt) {

    public KeptOperation {
        requireNonNull(owner);
        requireNonNull(key);
        requireNonNull(kind);
        requireNonNull(command);
        requireNonNull(receivedAt);
    }
}
