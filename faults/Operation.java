import java.util.concurrent.CompletableFuture;

/**
 * One thing that somebody wants done exactly once, however often it is sent.
 *
 * @param id made by the client before the first send and kept for every retry
 * @param number the code's serial, or the session
 * @param text the code as printed, or the activity code as shown
 * @param claim of a check-in: taken once and used by every retry
 */
record Operation(
        String id, Kind kind, long member, String token, long number, String text, CompletableFuture<String> claim) {

    enum Kind {
        REDEMPTION,
        CHECK_IN,
        /** A redemption through the official account's menu, pushed by WeChat. */
        SCAN
    }

    /** What only one operation can have: a code, or a member's place in a session. */
    String prize() {
        return kind == Kind.CHECK_IN ? "member " + member + " in session " + number : "code " + number;
    }
}
