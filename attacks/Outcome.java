/** What became of one attempt to check in. */
enum Outcome {
    ACCEPTED,
    /** Recorded; waits for a human. */
    PENDING,
    REFUSED
}
