package io.mashang.checkin.attendance;

/** How much of a shift. Names are stored: never renamed. */
enum LeavePart {
    WHOLE,
    FIRST_HALF,
    SECOND_HALF,
    HOURS
}
