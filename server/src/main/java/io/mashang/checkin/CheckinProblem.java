package io.mashang.checkin;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a claim, a completion, an entry at the door or a decision is refused; in the order of the checks. */
public enum CheckinProblem implements Problem {
    CLAIM_INVALID(BAD_REQUEST),
    LOCATION_IMPOSSIBLE(UNPROCESSABLE_CONTENT),
    ACCURACY_IMPOSSIBLE(UNPROCESSABLE_CONTENT),
    NETWORK_UNREADABLE(UNPROCESSABLE_CONTENT),
    LOCATION_NEEDED(UNPROCESSABLE_CONTENT),
    EVIDENCE_MISSING(UNPROCESSABLE_CONTENT),
    EVIDENCE_OFTEN(TOO_MANY_REQUESTS),
    CLAIM_EXPIRED(GONE),
    PHONE_TIME_IMPOSSIBLE(UNPROCESSABLE_CONTENT),
    PHONE_NEEDED(CONFLICT),
    OWN_CODE_UNREADABLE(BAD_REQUEST),
    OWN_CODE_UNKNOWN(NOT_FOUND),
    OWN_CODE_EXPIRED(GONE),
    NOT_ON_ROSTER(FORBIDDEN),
    GUESTS_NOT_ADMITTED(FORBIDDEN),
    REJECTED_BEFORE(CONFLICT),
    ALREADY_CHECKED_IN(CONFLICT),
    CHECK_OUT_NOT_ASKED(CONFLICT),
    NOT_CHECKED_IN(CONFLICT),
    ALREADY_CHECKED_OUT(CONFLICT),
    RECORD_UNKNOWN(NOT_FOUND),
    TAG_PROVES_NOTHING(CONFLICT),
    EVIDENCE_TOO_LATE(GONE),
    REASON_MISSING(UNPROCESSABLE_CONTENT),
    UNDONE_ALREADY(CONFLICT),
    RULES_INVALID(UNPROCESSABLE_CONTENT),
    RULES_GONE(CONFLICT),
    DECIDED_ALREADY(CONFLICT),
    SECOND_PERSON_NEEDED(CONFLICT),
    UNDO_TOO_LATE(CONFLICT),
    ANSWER_MISSING(UNPROCESSABLE_CONTENT),
    APPEAL_EMPTY(UNPROCESSABLE_CONTENT),
    NOTHING_TO_APPEAL(CONFLICT),
    APPEALED_ALREADY(CONFLICT),
    CORRECTION_TOO_LATE(CONFLICT),
    CORRECTION_OUTSIDE_SHIFT(CONFLICT),
    CORRECTIONS_USED_UP(CONFLICT),
    LEAVE_SPAN_INVALID(UNPROCESSABLE_CONTENT),
    REQUESTED_ALREADY(CONFLICT),
    REQUEST_UNKNOWN(NOT_FOUND),
    OWN_REQUEST(CONFLICT);

    private final HttpStatus status;

    CheckinProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "checkin";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
