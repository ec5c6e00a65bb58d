package io.mashang.activities;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a venue code, a touch, a session or a change to an activity is refused; in the order of the checks. */
public enum ActivitiesProblem implements Problem {
    CODE_UNREADABLE(BAD_REQUEST),
    CODE_GUESSES(TOO_MANY_REQUESTS),
    CODE_UNKNOWN(NOT_FOUND),
    CODE_EXPIRED(GONE),
    TOUCH_GUESSES(TOO_MANY_REQUESTS),
    TOUCH_UNKNOWN(NOT_FOUND),
    TOUCH_REVOKED(GONE),
    TOUCH_NOT_TAKEN(CONFLICT),
    TOUCH_WITHOUT_PLACE(CONFLICT),
    TAP_USED(CONFLICT),
    TOUCH_OTHER_CHIP(CONFLICT),
    TAP_TOO_OLD(GONE),
    SESSION_CANCELLED(CONFLICT),
    NOT_OPEN_YET(CONFLICT),
    CLOSED(CONFLICT),
    DISPLAY_UNKNOWN(UNAUTHORIZED),
    ACTIVITY_UNKNOWN(NOT_FOUND),
    SESSION_UNKNOWN(NOT_FOUND),
    PARTICIPANT_UNKNOWN(NOT_FOUND),
    ARCHIVED(CONFLICT),
    CHANGED_MEANWHILE(CONFLICT),
    SESSION_BEGAN(CONFLICT),
    SESSION_OVER(CONFLICT),
    SESSIONS_MISSING(UNPROCESSABLE_CONTENT),
    SERIES_RULE_INVALID(UNPROCESSABLE_CONTENT),
    CALENDAR_SPAN_INVALID(UNPROCESSABLE_CONTENT),
    SESSION_TIMES_INVALID(UNPROCESSABLE_CONTENT),
    PLACE_MISSING(UNPROCESSABLE_CONTENT),
    PLACE_IMPOSSIBLE(UNPROCESSABLE_CONTENT),
    NETWORK_UNREADABLE(UNPROCESSABLE_CONTENT),
    NETWORK_RANDOMISED(UNPROCESSABLE_CONTENT),
    PARTICIPANT_LISTED_ALREADY(CONFLICT),
    ROSTER_FILE_TOO_LARGE(CONTENT_TOO_LARGE),
    ROSTER_FILE_OLD_EXCEL(UNPROCESSABLE_CONTENT),
    ROSTER_FILE_HARMFUL(UNPROCESSABLE_CONTENT),
    ROSTER_FILE_UNREADABLE(UNPROCESSABLE_CONTENT),
    ROSTER_EMPTY(UNPROCESSABLE_CONTENT),
    ROSTER_COLUMNS_UNKNOWN(UNPROCESSABLE_CONTENT),
    ROSTER_LINES_INVALID(UNPROCESSABLE_CONTENT),
    ROSTER_TOO_LONG(UNPROCESSABLE_CONTENT),
    DISPLAYS_FULL(CONFLICT),
    TAG_UNKNOWN(NOT_FOUND),
    TAG_NEEDS_PLACE(CONFLICT),
    TAGS_FULL(CONFLICT),
    TAG_WITHOUT_KEYS(CONFLICT),
    TAG_KEYS_SHOWN(CONFLICT);

    private final HttpStatus status;

    ActivitiesProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "activities";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
