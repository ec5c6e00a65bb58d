package io.mashang.intake;

/** Where the write path stands, the best first. */
public enum Rung {
    /** Everything is committed before it is answered. */
    DIRECT,
    /** Everything is kept by the message broker and answered as accepted; only where a broker is set. */
    QUEUED,
    /** Everything is kept on this node's disk and answered as accepted. */
    MINIMAL
}
