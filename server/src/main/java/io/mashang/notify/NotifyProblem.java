package io.mashang.notify;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a message could not be sent. */
public enum NotifyProblem implements Problem {
    SMS_NOT_CONFIGURED(SERVICE_UNAVAILABLE),
    SANDBOX_PHONE_MISSING(UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    NotifyProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "notify";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
