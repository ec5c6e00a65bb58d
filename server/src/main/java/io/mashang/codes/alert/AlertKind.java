package io.mashang.codes.alert;

public enum AlertKind {
    /** A code was scanned that should not be in anybody's hands yet, or no longer. */
    LEAK,
    /** Several people looked up one product within a day. */
    MANY_PEOPLE,
    /** One product was looked up in two cities in less time than the way takes. */
    FAR_APART,
    /** Far more forged codes than usual. */
    GUESSING
}
