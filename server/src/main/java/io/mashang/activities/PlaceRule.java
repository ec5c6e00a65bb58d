package io.mashang.activities;

/**
 * Where an activity takes place. Never sent to participants.
 *
 * @param accuracyAllowanceMeters how much of a phone's own uncertainty is forgiven, 0 to 100
 */
public record PlaceRule(
        double latitude, double longitude, Datum datum, int radiusMeters, int accuracyAllowanceMeters) {}
