package io.mashang.intake;

/** Why the write path moved. Names are stored and shown in words by the console; never renamed. */
public enum Cause {
    STARTED,
    /** The database did not answer, or did not take writes. */
    STORE_AWAY,
    /** The database takes writes, but people wait too long, or too many of them. */
    STORE_SLOW,
    /** The broker is away, blocked or full, or it did not confirm in time. */
    BROKER_AWAY,
    /** The broker has confirmed without a break for a while; the database is not well yet. */
    BROKER_WELL,
    /** The database has been well for a while, and what was kept meanwhile is recorded. */
    STORE_WELL
}
