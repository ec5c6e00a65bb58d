package io.mashang.checkin.model;

import java.util.Locale;

/** Something about a check-in worth saying, with the weight it has. Names are stored: never renamed. */
public enum Signal {
    LATE(0),
    OUTSIDE_PLACE(60),
    LOCATION_REFUSED(60);

    private final int points;

    Signal(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** For example {@code outside-place}; also the key of its sentence in zh and en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
