package io.mashang.checkin.complete;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.PointsGiven;
import io.mashang.checkin.model.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a completion, in no language: it is kept, and shown in the language of whoever asks again.
 *
 * @param points null when the activity awards none
 */
record CheckInResult(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<Finding> findings, @Nullable PointsGiven points) {

    CheckInResult withPoints(@Nullable PointsGiven given) {
        return new CheckInResult(recordId, state, at, ordinal, title, placeName, timeZone, findings, given);
    }
}
