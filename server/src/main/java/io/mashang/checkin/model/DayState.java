package io.mashang.checkin.model;

/** What became of a working day so far. */
public enum DayState {
    /** Nobody has planned the day. */
    UNPLANNED,
    REST,
    /** Away with leave for the whole shift. */
    LEAVE,
    /** Has not come, and may still. */
    AWAITED,
    /** Is there, and has not checked out yet. */
    WORKING,
    NORMAL,
    LATE,
    /** Left early; who was late too is {@code LATE}, with both numbers. */
    EARLY,
    ABSENT,
    MISSING_IN,
    MISSING_OUT
}
