package io.mashang.points.model;

/** The accounts of the ledger. Names are stored; never renamed. */
public enum Account {
    /** What the programme has given out, below zero. Summed when asked for: it is no row that every scan would lock. */
    PROGRAM_ISSUED(false),
    MEMBER_AVAILABLE(true),
    MEMBER_HELD(true),
    GIFT_SPENT(false),
    EXPIRED(false),
    ADJUSTED(false),
    /** What a member owes after points were taken back that had been spent already, below zero. */
    DEBT(true);

    private final boolean ofMember;

    Account(boolean ofMember) {
        this.ofMember = ofMember;
    }

    /** True when each member has an account of this kind. */
    public boolean ofMember() {
        return ofMember;
    }
}
