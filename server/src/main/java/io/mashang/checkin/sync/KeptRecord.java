package io.mashang.checkin.sync;

import io.mashang.activities.Datum;
import io.mashang.checkin.model.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check-in from a phone's memory. Of token and activity code one is given.
 *
 * @param operationId made by the phone before it first tried to send this record, 8 to 64 of {@code A-Z a-z 0-9 _ -}; never used
 *     for another one
 * @param phoneTime null when the phone cannot tell; needed beside an activity code
 * @param location where the phone was when it scanned; null when it was not shared
 * @param bssid the access point that the phone was connected to then; null when it cannot tell
 * @param deviceKey as at a claim; null when the phone keeps none
 */
record KeptRecord(
        @NotBlank @Size(max = 64) String operationId, @Nullable @Size(max = 200) String token,
        @Nullable @Size(max = 40) String activityCode, @Nullable @Valid PhoneTime phoneTime, @Nullable @Valid KeptLocation location,
        @Nullable @Size(max = 40) String bssid, @Nullable @Size(max = 64) String deviceKey) {

    /**
     * @param serverTime the last server time that the phone was told before the scan
     * @param elapsedMillis how long its steady clock ran from then to the scan
     */
    record PhoneTime(@NotNull Instant serverTime, long elapsedMillis) {}

    /** @param mocked the phone says that the position was made up by an app; null when it cannot tell */
    record KeptLocation(
            double latitude, double longitude, double accuracyMeters, @NotNull Datum datum, @Nullable Boolean mocked) {

        Position position() {
            return new Position(latitude, longitude, accuracyMeters, datum);
        }
    }
}
