package io.mashang.checkin.attendance;

/** Names are stored: never renamed. */
enum RequestState {
    WAITING,
    APPROVED,
    REFUSED
}
