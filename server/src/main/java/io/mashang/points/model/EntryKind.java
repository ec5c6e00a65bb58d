package io.mashang.points.model;

/** What a journal does, as members and staff read it in the details. Names are stored; never renamed. */
public enum EntryKind {
    CREDIT,
    HOLD,
    SPEND,
    EXPIRE,
    ADJUST,
    REVERSAL,
    MERGE,
    /** Held points can be spent from now on. */
    RELEASE
}
