package io.mashang.intake;

/** Where the write path stands: on the database, or, while that is away, on this node's journal. */
public enum Rung {
    /** Everything is committed before it is answered. */
    DIRECT,
    /** Everything is kept on disk and answered as accepted; it is recorded when the database is back. */
    MINIMAL
}
