package io.mashang.checkin.review;

/** Where a case stands. Names are stored: never renamed. */
enum ReviewStage {
    WAITING,
    DECIDED
}
