package io.mashang.activities.shift;

import io.mashang.activities.ShiftColour;
import io.mashang.activities.model.ShiftHours;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A shift as staff write it; times to the minute, by the clock of the activity.
 *
 * @param version the version that was changed; null when creating
 */
record ShiftRequest(
        @NotBlank @Size(max = 40) String name,
        @NotNull ShiftColour colour,
        @NotNull LocalTime startsAt,
        @NotNull LocalTime endsAt,
        @Min(0) @Max(720) int opensBeforeMinutes,
        @Min(0) @Max(720) int lateAfterMinutes,
        @Min(0) @Max(720) int earlyBeforeMinutes,
        @Min(0) @Max(720) int closesAfterMinutes,
        @Nullable LocalTime breakFrom,
        @Nullable LocalTime breakUntil,
        boolean outNeeded,
        @Nullable Integer version) {

    ShiftHours hours() {
        return new ShiftHours(
                minute(startsAt), minute(endsAt), opensBeforeMinutes, lateAfterMinutes, earlyBeforeMinutes, closesAfterMinutes,
                breakFrom == null ? null : minute(breakFrom), breakUntil == null ? null : minute(breakUntil), outNeeded);
    }

    private static LocalTime minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
