package io.mashang.platform.ids;

/** Which ids this node may make: those of its number, between two moments, as {@link Ids#millisOf} counts them. */
public interface IdRange {

    /** Nobody else makes ids of this node number from {@code fromMillis} to {@code untilMillis}, both included. */
    record Granted(int node, long fromMillis, long untilMillis) {}

    /** What may be made now. */
    Granted granted();

    /** A range that reaches at least this moment, of this number or a new one; throws when it cannot be had. */
    Granted reach(long millis);
}
