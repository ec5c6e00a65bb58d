package io.mashang.identity;

import java.util.Map;

/** Implemented by every module with rows about a member: one person's data can be moved, shown and erased. */
public interface MemberRecords {

    /** Moves everything of {@code from} to {@code to}, inside the caller's transaction. */
    void merge(MemberId from, MemberId to);

    /** What this module keeps about the member, in plain values. */
    Map<String, Object> export(MemberId member);

    /** Erases what may be erased and makes the rest pseudonymous, inside the caller's transaction. */
    void erase(MemberId member);

    /** Erases what was kept because of an agreement that the member takes back, inside the caller's transaction. */
    default void forget(MemberId member, ConsentPurpose purpose) {}
}
