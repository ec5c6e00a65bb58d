package io.mashang.gifts;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a change of the catalogue is refused. The order is the order of the checks. */
public enum GiftsProblem implements Problem {
    GIFT_NOT_FOUND(HttpStatus.NOT_FOUND),
    GIFT_CHANGED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    GiftsProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "gifts";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
