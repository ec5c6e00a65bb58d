package io.mashang.activities.organise;

import io.mashang.activities.SessionId;
import io.mashang.activities.model.SessionTimes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One session as the organiser enters it.
 *
 * @param id null for a new one
 * @param closesAt null when check-in closes with the session
 */
public record SessionRequest(
        @Nullable SessionId id,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Min(0) @Max(1440) int opensBeforeMinutes,
        @Nullable @Min(0) @Max(1440) Integer lateAfterMinutes,
        @Nullable Instant closesAt) {

    SessionTimes times() {
        return new SessionTimes(
                startsAt, endsAt, opensBeforeMinutes, lateAfterMinutes, closesAt == null ? endsAt : closesAt);
    }
}
