package io.mashang.activities;

import io.mashang.identity.MemberId;

/** Verifies what a participant scanned or typed, with server time. Verifying twice changes nothing. */
public interface VenueCodes {

    /**
     * The token of a rotating QR. Forged, foreign and stale ones are refused without asking the database.
     * The session is not checked to be open: see {@link Sessions#mustBeOpen}.
     */
    VerifiedCode verifyToken(String token);

    /** A typed activity code; wrong ones count against the member. Answers the session that is open now, or is next. */
    VerifiedCode verifyActivityCode(String typed, MemberId member);
}
