package io.mashang.intake.journal;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One operation as the journal keeps it. */
public record JournalEntry(String owner, String key, String kind, JsonNode command, Instant receivedAt) {}
