package io.mashang.points;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a question about points is not answered. The order is the order of the checks. */
public enum PointsProblem implements Problem {
    PERIOD_BACKWARDS(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    PointsProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "points";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
