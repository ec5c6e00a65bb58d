package io.mashang.checkin.model;

import java.util.Locale;

/** Something about a check-in worth saying, with the weight it has. Names are stored: never renamed. */
public enum Signal {
    LATE(0),
    OUTSIDE_PLACE(60),
    LOCATION_REFUSED(60),
    LOCATION_COARSE(60),
    WIFI_MISSING(60),
    WIFI_LISTED(0),
    WIFI_OTHER(0);

    private final int points;

    Signal(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** Whether it speaks against a check-in, so that the person hears of it. */
    public boolean isReason() {
        return this == LATE || points > 0;
    }

    /** For example {@code outside-place}; also the key of its sentence in zh and en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
