package io.mashang.checkin.record;

import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.PointsGiven;
import io.mashang.checkin.model.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about their check-in, in their language.
 *
 * @param nearestFix what to do now; null when nothing is to be done
 * @param points null when the activity awards none
 * @param provable evidence of the place may be added, which settles it without staff
 */
public record CheckInAnswer(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<SpokenReason> reasons, @Nullable String nearestFix, @Nullable PointsGiven points, boolean provable,
        Direction direction) {

    public static boolean provable(RecordState state, List<Finding> findings) {
        return state == RecordState.PENDING && findings.stream().anyMatch(finding -> finding.signal().isPlaceUnproved());
    }
}
