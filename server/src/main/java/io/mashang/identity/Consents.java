package io.mashang.identity;

/** What members have agreed to. */
public interface Consents {

    /** Whether the member agrees now, to the current version. */
    boolean isGiven(MemberId member, ConsentPurpose purpose);

    /**
     * As {@link #isGiven}; when it is, it stays so until the caller's transaction ends: whoever withdraws meanwhile waits, and
     * then erases what this transaction has kept.
     */
    boolean holdGiven(MemberId member, ConsentPurpose purpose);
}
