package io.mashang.intake;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What the write path itself may answer. */
public enum IntakeProblem implements Problem {
    /** No refusal: safely kept, and recorded by itself later; the same request sent again gets the real answer. */
    STILL_RECORDING(HttpStatus.ACCEPTED),
    /** Asked for by its number: there is no such dead letter. */
    DEAD_LETTER_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    IntakeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "intake";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
