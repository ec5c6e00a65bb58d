package io.mashang.checkin.complete;

import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Position;
import org.jspecify.annotations.Nullable;

/** What a member hands in to be recorded; a retry hands in the same. */
record Completion(ClaimTicket ticket, @Nullable Position position, boolean locationRefused) {}
