package io.mashang.checkin.model;

import java.util.Locale;

/**
 * Something about a check-in worth saying, with the points it has by the built-in rules. Names are stored: never renamed,
 * new ones go to the end.
 */
public enum Signal {
    LATE(Axis.TIME, 0),
    EARLY_LEAVE(Axis.TIME, 0),
    OUTSIDE_PLACE(Axis.PLACE, 60),
    LOCATION_REFUSED(Axis.PLACE, 60),
    LOCATION_COARSE(Axis.PLACE, 60),
    WIFI_MISSING(Axis.PLACE, 60),
    WIFI_LISTED(Axis.PLACE, -15),
    WIFI_OTHER(Axis.PLACE, 10),
    MOCKED_LOCATION(Axis.IDENTITY, 60),
    DEVICE_SHARED_HERE(Axis.IDENTITY, 60),
    DEVICE_SHARED(Axis.IDENTITY, 30),
    CODE_OLD(Axis.IDENTITY, 10),
    RELAY_PACE(Axis.IDENTITY, 40),
    SAME_FIX(Axis.IDENTITY, 25),
    FAST_TRAVEL(Axis.IDENTITY, 40),
    UPLOADED_LATE(Axis.UPLOAD, 15),
    UPLOADED_TOO_LATE(Axis.UPLOAD, 60),
    TIME_UNPROVEN(Axis.UPLOAD, 60),
    TIMES_APART(Axis.UPLOAD, 60),
    UNDONE_BEFORE(Axis.UPLOAD, 60),
    FACE_SAME(Axis.IDENTITY, -15),
    FACE_UNSURE(Axis.IDENTITY, 30),
    FACE_DIFFERENT(Axis.IDENTITY, 60),
    FACE_MISSING(Axis.IDENTITY, 60),
    FACE_UNAVAILABLE(Axis.IDENTITY, 60),
    FACE_BUDGET_USED(Axis.IDENTITY, 60),
    WECHAT_RISK(Axis.IDENTITY, 15),
    WECHAT_RISK_HIGH(Axis.IDENTITY, 30);

    /** What a signal speaks about. */
    public enum Axis {
        TIME,
        PLACE,
        IDENTITY,
        /** Whether a phone's memory can be believed. */
        UPLOAD
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

    /** By the built-in rules. */
    public int points() {
        return points;
    }

    /** Whether it may speak against a check-in, so that the person hears of it. */
    public boolean isReason() {
        return this == LATE || this == EARLY_LEAVE || points > 0;
    }

    /** Whether it says that nothing has proved the place: then a person looks, whatever the rules say. */
    public boolean isPlaceUnproved() {
        return switch (this) {
            case OUTSIDE_PLACE, LOCATION_REFUSED, LOCATION_COARSE, WIFI_MISSING -> true;
            default -> false;
        };
    }

    /** Whether it says that a phone's memory cannot be believed as it is: then a person looks, whatever the rules say. */
    public boolean isMemoryDoubted() {
        return axis == Axis.UPLOAD && this != UPLOADED_LATE;
    }

    /** Whether it says that a face was asked for and has not shown who it is: then a person looks, whatever the rules say. */
    public boolean isFaceUnproved() {
        return switch (this) {
            case FACE_DIFFERENT, FACE_MISSING, FACE_UNAVAILABLE, FACE_BUDGET_USED -> true;
            default -> false;
        };
    }

    /** Whether a person looks, whatever the rules say. */
    boolean isForPeople() {
        return isPlaceUnproved() || isMemoryDoubted() || isFaceUnproved();
    }

    /** Whether rules may give it other points. */
    public boolean isWeighed() {
        return this != LATE && !isForPeople();
    }

    /** For example {@code outside-place}; also the key of its sentence in zh and en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
