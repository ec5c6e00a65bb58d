package io.mashang.checkin.model;

import io.mashang.activities.Datum;

/**
 * Converts between WGS-84 and GCJ-02, the shifted datum of maps in mainland China. The shift is the widely published
 * polynomial on the Krasovsky ellipsoid; the way back has no closed form and is iterated to well under a metre. Outside
 * mainland China's bounding box the two are taken as equal.
 */
public final class DatumShift {

    private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final int ITERATIONS = 5;

    private DatumShift() {}

    public static GeoPoint toWgs84(GeoPoint point) {
        if (point.datum() == Datum.WGS84 || isOutside(point)) {
            return new GeoPoint(point.latitude(), point.longitude(), Datum.WGS84);
        }
        double latitude = point.latitude();
        double longitude = point.longitude();
        for (int i = 0; i < ITERATIONS; i++) {
            double[] shift = shift(latitude, longitude);
            latitude = point.latitude() - shift[0];
            longitude = point.longitude() - shift[1];
        }
        return new GeoPoint(latitude, longitude, Datum.WGS84);
    }

    public static GeoPoint toGcj02(GeoPoint point) {
        if (point.datum() == Datum.GCJ02 || isOutside(point)) {
            return new GeoPoint(point.latitude(), point.longitude(), Datum.GCJ02);
        }
        double[] shift = shift(point.latitude(), point.longitude());
        return new GeoPoint(point.latitude() + shift[0], point.longitude() + shift[1], Datum.GCJ02);
    }

    private static boolean isOutside(GeoPoint point) {
        return point.longitude() < 72.004
                || point.longitude() > 137.8347
                || point.latitude() < 0.8293
                || point.latitude() > 55.8271;
    }

    /** Degrees of latitude and longitude to add to a WGS-84 point. */
    private static double[] shift(double latitude, double longitude) {
        double x = longitude - 105;
        double y = latitude - 35;
        double radians = Math.toRadians(latitude);
        double sine = Math.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallel = SEMI_MAJOR_AXIS / Math.sqrt(magic) * Math.cos(radians);
        return new double[] {Math.toDegrees(northing(x, y) / meridian), Math.toDegrees(easting(x, y) / parallel)};
    }

    private static double northing(double x, double y) {
        return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    private static double easting(double x, double y) {
        return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double waves(double a, double argumentA, double b, double argumentB) {
        return (a * Math.sin(argumentA * Math.PI) + b * Math.sin(argumentB * Math.PI)) * 2 / 3;
    }
}
