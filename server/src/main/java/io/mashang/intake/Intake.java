package io.mashang.intake;

import java.util.Optional;

/** The write path. What it has answered is committed, or else it says that it is not yet. */
public interface Intake {

    /**
     * Does the operation once and waits until it is committed. A second call with the same key and the same command does
     * nothing and returns the stored end, marked as replayed; the same key with another command is refused with
     * {@code platform.request-key-reused}; when the database is away or slow, {@code intake.still-recording} is thrown once
     * the broker or this node's disk has the operation; {@code platform.overloaded} says that nothing was recorded.
     */
    <A> Receipt<A> submit(Operation<?> operation);

    /** How this very operation, key and command, has ended; empty when it has not, or not yet. Does nothing. */
    <A> Optional<Receipt<A>> find(Operation<?> operation);

    /** Whether this very operation, key and command, has ended: submitting it again only repeats its stored end. */
    boolean hasEnded(Operation<?> operation);
}
