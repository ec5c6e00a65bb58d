package io.mashang.activities;

import io.mashang.identity.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Verifies what a participant scanned or typed, with server time. Verifying twice changes nothing. */
public interface VenueCodes {

    /**
     * The token of a rotating QR. Forged, foreign and stale ones are refused without asking the database.
     * The session is not checked to be open: see {@link Sessions#mustBeOpen}.
     */
    VerifiedCode verifyToken(String token);

    /** Whose token it is, also when it is stale; empty when it is nobody's. It gives no right to anything. */
    Optional<CheckInSession> ownerOf(String token);

    /** How a session's rotating QR is shown; empty when there is no such session. */
    Optional<QrSetting> settingOf(SessionId session);

    /** @param errorCorrection L, M, Q or H */
    record QrSetting(int stepSeconds, String errorCorrection) {}

    /** A typed activity code; wrong ones count against the member. Answers the session that is open now, or is next. */
    VerifiedCode verifyActivityCode(String typed, MemberId member);

    /**
     * The token of a rotating QR that a phone kept, however old: its MAC says when the screen showed it. Forged and foreign
     * ones are refused without asking the database, those of a time to come with {@code activities.code-from-future}.
     */
    KeptCode verifyKeptToken(String token);

    /**
     * An activity code that was typed while the phone had no network; wrong ones count against the member. Answers the
     * session that was open at that moment, or next.
     *
     * @param at when the phone says that it was typed
     */
    KeptCode verifyKeptCode(String typed, MemberId member, Instant at);
}
