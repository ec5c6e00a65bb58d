package io.mashang.platform.region;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A province, or a city in it.
 *
 * @param adcode six digits of GB/T 2260, for example 430100 for Changsha and 430000 for Hunan
 * @param province short Chinese name, for example 湖南
 * @param city short Chinese name, for example 长沙; empty for a province and for cities that are provinces themselves
 * @param longitude of its seat, degrees
 * @param latitude of its seat, degrees
 */
public record Region(int adcode, String province, String city, double longitude, double latitude) {

    private static final int CITY = 10_000;

    /** 430000 for 430100. */
    public int provinceCode() {
        return adcode / CITY * CITY;
    }

    /** The shortest name that people know it by. */
    public String name() {
        return city.isEmpty() ? province : city;
    }

    /** A province covers its cities. */
    public boolean covers(int other) {
        return adcode == other || adcode == provinceCode() && other / CITY == adcode / CITY;
    }

    /** From seat to seat. */
    public double kilometresTo(Region other) {
        return Geodesic.WGS84.Inverse(latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE).s12 / 1_000;
    }
}
