package io.mashang.checkin.review;

/** Which list of the review desk is asked for. */
enum ReviewList {
    /** Pending, with or without an appeal. */
    WAITING,
    /** With an open appeal, whether pending or rejected. */
    APPEALED,
    DECIDED
}
