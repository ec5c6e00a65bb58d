/** What became of one attempt to check in. */
enum Outcome {
    ACCEPTED,
    /** Accepted, and listed for whoever wants to look. */
    NOTED,
    /** Recorded; waits for a human. */
    PENDING,
    REFUSED
}
