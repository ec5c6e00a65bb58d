package io.mashang.checkin.model;

import java.util.Locale;

/** Something about a check-in worth saying, with the weight it has. Names are stored: never renamed. */
public enum Signal {
    LATE(Axis.TIME, 0),
    OUTSIDE_PLACE(Axis.PLACE, 60),
    LOCATION_REFUSED(Axis.PLACE, 60),
    LOCATION_COARSE(Axis.PLACE, 60),
    WIFI_MISSING(Axis.PLACE, 60),
    WIFI_LISTED(Axis.PLACE, 0),
    WIFI_OTHER(Axis.PLACE, 0);

    /** What a signal speaks about. */
    public enum Axis {
        TIME,
        PLACE
    }

    private final Axis axis;
    private final int points;

    Signal(Axis axis, int points) {
        this.axis = axis;
        this.points = points;
    }

    public Axis axis() {
        return axis;
    }

    public int points() {
        return points;
    }

    /** Whether it speaks against a check-in, so that the person hears of it. */
    public boolean isReason() {
        return this == LATE || points > 0;
    }

    /** Whether it says that nothing has proved the place yet. */
    public boolean isPlaceUnproved() {
        return axis == Axis.PLACE && points > 0;
    }

    /** For example {@code outside-place}; also the key of its sentence in zh and en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
