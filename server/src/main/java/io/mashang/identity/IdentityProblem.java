package io.mashang.identity;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals of signing in as a member, of binding a phone and of acting as staff from it. */
public enum IdentityProblem implements Problem {
    RETURN_PATH_INVALID(BAD_REQUEST),
    OAUTH_STATE_UNKNOWN(BAD_REQUEST),
    MEMBER_UNKNOWN(NOT_FOUND),
    CONSENT_NEEDED(UNPROCESSABLE_CONTENT),
    PHONE_INVALID(UNPROCESSABLE_CONTENT),
    PHONE_REGION_NOT_SERVED(UNPROCESSABLE_CONTENT),
    CHALLENGE_NEEDED(PRECONDITION_REQUIRED),
    CODE_TOO_SOON(TOO_MANY_REQUESTS),
    CODE_LIMIT_REACHED(TOO_MANY_REQUESTS),
    CODE_BUDGET_SPENT(SERVICE_UNAVAILABLE),
    CODE_EXPIRED(GONE),
    CODE_USED_UP(GONE),
    CODE_WRONG(UNPROCESSABLE_CONTENT),
    PHONE_ALREADY_BOUND(CONFLICT),
    STAFF_NOT_LINKED(NOT_FOUND),
    STAFF_LINK_ENDED(GONE);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
