package io.mashang.platform;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Problems that any request can meet, whatever it asks for. */
public enum PlatformProblem implements Problem {
    ROUTE_UNKNOWN(NOT_FOUND),
    METHOD_NOT_SUPPORTED(METHOD_NOT_ALLOWED),
    MEDIA_TYPE_NOT_SUPPORTED(UNSUPPORTED_MEDIA_TYPE),
    MEDIA_TYPE_NOT_ACCEPTABLE(NOT_ACCEPTABLE),
    BODY_TOO_LARGE(CONTENT_TOO_LARGE),
    REQUESTED_WITH_MISSING(FORBIDDEN),
    SIGN_IN_NEEDED(UNAUTHORIZED),
    TOKEN_INVALID(UNAUTHORIZED),
    TOKEN_EXPIRED(UNAUTHORIZED),
    NOT_ALLOWED(FORBIDDEN),
    BODY_UNREADABLE(BAD_REQUEST),
    FIELD_UNKNOWN(BAD_REQUEST),
    INPUT_INVALID(UNPROCESSABLE_CONTENT),
    CURSOR_INVALID(BAD_REQUEST),
    REQUEST_KEY_MISSING(BAD_REQUEST),
    REQUEST_KEY_INVALID(BAD_REQUEST),
    REQUEST_KEY_REUSED(CONFLICT),
    TOO_MANY_REQUESTS_NOW(TOO_MANY_REQUESTS),
    OVERLOADED(SERVICE_UNAVAILABLE),
    STORE_UNAVAILABLE(SERVICE_UNAVAILABLE),
    OUTCOME_UNKNOWN(SERVICE_UNAVAILABLE),
    UNEXPECTED(INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
