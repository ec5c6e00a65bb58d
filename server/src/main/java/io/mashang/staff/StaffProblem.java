package io.mashang.staff;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What sign-in, one's own password, the keeping of staff accounts and approvals can be refused for. */
public enum StaffProblem implements Problem {
    LOCKED_OUT(TOO_MANY_REQUESTS),
    CREDENTIALS_WRONG(UNAUTHORIZED),
    DISABLED(FORBIDDEN),
    ONE_TIME_PASSWORD_EXPIRED(UNAUTHORIZED),
    PASSWORD_CHANGE_NEEDED(FORBIDDEN),
    NOT_FROM_A_PHONE(FORBIDDEN),
    PASSWORD_WRONG(UNPROCESSABLE_CONTENT),
    PASSWORD_UNCHANGED(UNPROCESSABLE_CONTENT),
    PASSWORD_TOO_SHORT(UNPROCESSABLE_CONTENT),
    PASSWORD_TOO_LONG(UNPROCESSABLE_CONTENT),
    PASSWORD_TOO_COMMON(UNPROCESSABLE_CONTENT),
    ACCOUNT_UNKNOWN(NOT_FOUND),
    USERNAME_TAKEN(CONFLICT),
    LAST_ADMINISTRATOR(CONFLICT),
    APPROVAL_UNKNOWN(NOT_FOUND),
    APPROVAL_OWN(FORBIDDEN),
    APPROVAL_EXPIRED(GONE),
    APPROVAL_DECIDED(CONFLICT);

    private final HttpStatus status;

    StaffProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "staff";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
