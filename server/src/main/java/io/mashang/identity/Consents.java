package io.mashang.identity;

/** What members have agreed to. */
public interface Consents {

    /** Whether the member agrees now, to the current version. */
    boolean isGiven(MemberId member, ConsentPurpose purpose);
}
