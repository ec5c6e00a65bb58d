package io.mashang.codes.alert;

public enum AlertState {
    OPEN,
    /** Somebody looks after it. */
    KNOWN,
    CLOSED
}
