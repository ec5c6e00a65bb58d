package io.mashang.checkin.model;

import io.mashang.activities.Datum;

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

    GeoPoint point() {
        return new GeoPoint(latitude, longitude, datum);
    }
}
