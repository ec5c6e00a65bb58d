package io.mashang.checkin.appeal;

/** Names are stored: never renamed. */
public enum AppealState {
    OPEN,
    /** The check-in counts after all. */
    GRANTED,
    /** It stays as it was decided. */
    DENIED
}
