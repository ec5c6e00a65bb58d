package io.mashang.checkin.complete;

import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.Evidence;

/** What a member hands in to be recorded; a retry hands in the same. */
record Completion(ClaimTicket ticket, Evidence evidence) {}
