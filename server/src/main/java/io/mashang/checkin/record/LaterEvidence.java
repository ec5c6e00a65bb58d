package io.mashang.checkin.record;

import io.mashang.activities.Bssid;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Position;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in for a check-in after it was recorded, and what came of it.
 *
 * @param touched a chip of the place was touched
 * @param state of the check-in from then on
 */
public record LaterEvidence(
        RecordId record, Instant at, @Nullable Position position, @Nullable Integer distanceMeters, @Nullable Bssid network,
        boolean touched, List<Finding> findings, int ruleVersion, RecordState state) {}
