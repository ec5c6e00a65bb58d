package io.mashang.checkin.model;

import io.mashang.activities.PlaceRule;

/**
 * Whether a position is inside a place: distance − min(accuracy, allowance) ≤ radius. A phone's own uncertainty speaks for
 * the person, up to the allowance.
 */
public record PlaceCheck(boolean inside, double distanceMeters) {

    public static PlaceCheck of(PlaceRule rule, Position position) {
        GeoPoint centre = new GeoPoint(rule.latitude(), rule.longitude(), rule.datum());
        double distance = position.point().metersTo(centre);
        double forgiven = Math.min(position.accuracyMeters(), rule.accuracyAllowanceMeters());
        return new PlaceCheck(distance - forgiven <= rule.radiusMeters(), distance);
    }
}
