package io.mashang.checkin.record;

import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.award.PointsGiven;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told about their check-in, in their language.
 *
 * @param nearestFix what to do now; null when nothing is to be done
 * @param points null when the activity awards none
 */
public record CheckInAnswer(
        RecordId recordId, RecordState state, Instant at, int ordinal, String title, String placeName, ZoneId timeZone,
        List<SpokenReason> reasons, @Nullable String nearestFix, @Nullable PointsGiven points) {}
