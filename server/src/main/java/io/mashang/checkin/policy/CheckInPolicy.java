package io.mashang.checkin.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser wants to happen after check-ins of one activity.
 *
 * @param decideWithinHours how soon what waits for review should be decided; null when it does not matter
 * @param twoPeople a decision counts once a second person has confirmed it
 * @param points what a check-in gives; 0 is nothing
 * @param face faces are compared as well, while that is on for the installation
 */
public record CheckInPolicy(
        @Nullable @Min(1) @Max(720) Integer decideWithinHours, boolean twoPeople, @Min(0) @Max(10_000) int points,
        boolean face) {

    public static final CheckInPolicy NONE = new CheckInPolicy(null, false, 0, false);

    /** For the audit trail; no deadline is 0. */
    Map<String, Object> plain() {
        return Map.of(
                "decideWithinHours", Objects.requireNonNullElse(decideWithinHours, 0), "twoPeople", twoPeople, "points", points,
                "face", face);
    }
}
