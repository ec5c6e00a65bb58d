/** What an organiser chooses in the console's form, with the fence that goes with it. */
enum Level {
    OPEN("[\"ROTATING_QR\",\"ACTIVITY_CODE\"]", "RELAXED", false, 500),
    CODE("[\"ROTATING_QR\"]", "NORMAL", false, 500),
    PLACE("[\"ROTATING_QR\",\"ACTIVITY_CODE\"]", "NORMAL", true, 500),
    STRICT("[\"ROTATING_QR\"]", "STRICT", true, 150);

    final String methods;
    final String rotation;
    final boolean placeChecked;
    final int radiusMeters;

    Level(String methods, String rotation, boolean placeChecked, int radiusMeters) {
        this.methods = methods;
        this.rotation = rotation;
        this.placeChecked = placeChecked;
        this.radiusMeters = radiusMeters;
    }
}
