package io.mashang.checkin.attempt;

/** Names are stored: never renamed. */
enum AttemptOutcome {
    /** The code was good; no end yet. */
    CLAIMED,
    DONE,
    /** Recorded, waits for a human. */
    PENDING,
    /** Kept safely, recorded later. */
    KEPT,
    /** Refused when the code was claimed. */
    CLAIM_REFUSED,
    /** Refused when the evidence was handed in. */
    REFUSED,
    /** We failed, or could not say what became of it. */
    FAILED
}
