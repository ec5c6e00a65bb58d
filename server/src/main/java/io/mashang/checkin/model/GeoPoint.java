package io.mashang.checkin.model;

import io.mashang.activities.Datum;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** A point on the Earth in one datum. Distances are geodesics on the WGS-84 ellipsoid, both points brought to it first. */
public record GeoPoint(double latitude, double longitude, Datum datum) {

    public double metersTo(GeoPoint other) {
        GeoPoint here = DatumShift.toWgs84(this);
        GeoPoint there = DatumShift.toWgs84(other);
        return Geodesic.WGS84.Inverse(
                here.latitude, here.longitude, there.latitude, there.longitude, GeodesicMask.DISTANCE).s12;
    }
}
