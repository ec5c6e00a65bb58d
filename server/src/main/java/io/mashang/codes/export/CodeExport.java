package io.mashang.codes.export;

import io.mashang.codes.BatchId;
import io.mashang.codes.ExportId;
import io.mashang.staff.ApprovalId;
import io.mashang.staff.StaffActor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Codes of a batch that somebody has asked for.
 *
 * @param approvedBy null until a second person has allowed it
 * @param usableUntil when it can no longer be downloaded; null until it is allowed
 * @param salt from it and the master key the package's passphrase is derived
 * @param manifest what the last complete download contained, as JSON; null before
 */
record CodeExport(
        ExportId id, BatchId batch, ExportOrder order, StaffActor requestedBy, Instant requestedAt, ApprovalId approval,
        @Nullable String approvedBy, @Nullable Instant usableUntil, int downloads, byte[] salt, @Nullable String manifest) {}
