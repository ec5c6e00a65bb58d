package io.mashang.checkin.model;

import io.mashang.activities.Datum;
import io.mashang.activities.SessionId;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Where a phone says that it is.
 *
 * @param accuracyMeters the radius in which it is with about 68 %, by the phone's own account
 */
public record Position(double latitude, double longitude, double accuracyMeters, Datum datum) {

    private static final double WORST_ACCURACY_METERS = 100_000;

    /** False for what is no place on Earth; exactly 0°, 0° is what broken phones send. */
    public boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude == 0 && longitude == 0);
    }

    /** False for what no phone can measure: nothing is known without error. */
    public boolean hasAccuracy() {
        return accuracyMeters > 0 && accuracyMeters <= WORST_ACCURACY_METERS;
    }

    /** A number that is the same only for the very same position and accuracy, to six decimals, at the same session. */
    public long fix(SessionId session) {
        String text = String.format(
                Locale.ROOT, "%d/%.6f/%.6f/%.6f/%s", session.value(), latitude, longitude, accuracyMeters, datum);
        return ByteBuffer.wrap(DeviceKey.of(text).bytes()).getLong();
    }

    GeoPoint point() {
        return new GeoPoint(latitude, longitude, datum);
    }
}
