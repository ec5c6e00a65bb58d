/** A point on the earth, in gcj02 degrees as WeChat gives them. */
record Place(double latitude, double longitude) {

    private static final double METERS_PER_DEGREE = 111_320;

    Place moved(double metersNorth, double metersEast) {
        double east = METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return new Place(latitude + metersNorth / METERS_PER_DEGREE, longitude + metersEast / east);
    }
}
