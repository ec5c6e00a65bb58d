package io.mashang.activities;

import io.mashang.identity.MemberId;

/** Verifies that a member touched an NFC tag of an activity. */
public interface VenueTags {

    /**
     * Answers the session that is open now, or is next; it is not checked to be open. Each reading of a dynamic tag is
     * good for one member: the same member gets the same answer for two minutes, everybody else is refused.
     */
    VerifiedCode verifyTouch(TagTouch touch, MemberId member);
}
