package io.mashang.codes.model;

/** How far a code has come. Names are stored; never renamed. Only active ones give points. */
public enum CodeState {
    /** Computed when somebody asks; nobody has a file of it. */
    MINTED,
    /** In a file that a printer got. */
    EXPORTED,
    /** On goods that have arrived. */
    RECEIVED,
    ACTIVE,
    /** Taken back for now. */
    RECALLED,
    /** For good. */
    VOID
}
