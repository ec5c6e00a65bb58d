package io.mashang.checkin.attendance;

/** What is asked for. Names are stored: never renamed. */
enum RequestKind {
    CORRECTION_IN,
    CORRECTION_OUT,
    LEAVE
}
