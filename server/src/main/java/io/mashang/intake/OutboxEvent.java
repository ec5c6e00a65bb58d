package io.mashang.intake;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Something that happened and that others are told about. */
public record OutboxEvent(long id, String topic, JsonNode payload, Instant createdAt) {}
