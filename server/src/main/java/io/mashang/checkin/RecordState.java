package io.mashang.checkin;

/** Where a check-in stands. Names are stored: never renamed. */
public enum RecordState {
    NORMAL,
    LATE,
    /** Recorded, waits for a human. */
    PENDING,
    /** A human decided against it. */
    REJECTED,
    /** Staff took it back: it counts no more, and the person can check in again. */
    UNDONE
}
