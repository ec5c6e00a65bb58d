package io.mashang.codes;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why a code, product, batch or import is refused. The order is the order of the checks: redeeming first, then the console. */
public enum CodesProblem implements Problem {
    CODE_MISTYPED(UNPROCESSABLE_CONTENT),
    LOCKED_OUT(TOO_MANY_REQUESTS),
    CODE_UNKNOWN(NOT_FOUND),
    OUTER_CODE(UNPROCESSABLE_CONTENT),
    INNER_CODE(UNPROCESSABLE_CONTENT),
    NOT_ACTIVE_YET(CONFLICT),
    CODE_RECALLED(GONE),
    BATCH_VOID(GONE),
    PROMOTION_NOT_STARTED(CONFLICT),
    PROMOTION_ENDED(GONE),
    DAILY_CAP(TOO_MANY_REQUESTS),
    REDEEMED_BEFORE(CONFLICT),
    REDEEMED_BY_OTHER(CONFLICT),
    PHONE_NEEDED(FORBIDDEN),

    ALERT_NOT_FOUND(NOT_FOUND),
    PERIOD_INVALID(UNPROCESSABLE_CONTENT),
    PRODUCT_NOT_FOUND(NOT_FOUND),
    PRODUCT_ARCHIVED(CONFLICT),
    RULE_PERIOD_BACKWARDS(UNPROCESSABLE_CONTENT),
    RULE_CHANGED(CONFLICT),
    PRODUCT_HAS_BATCHES(CONFLICT),
    BATCH_NOT_FOUND(NOT_FOUND),
    SERIALS_EXHAUSTED(CONFLICT),
    BATCH_NOT_MINTED(CONFLICT),
    BATCH_ALREADY_VOID(CONFLICT),
    BATCH_IMPORTED(CONFLICT),
    RANGE_OUTSIDE_BATCH(UNPROCESSABLE_CONTENT),
    RANGE_NOT_MOVABLE(CONFLICT),
    RANGES_TOO_MANY(CONFLICT),
    MOVE_NOT_BY_HAND(UNPROCESSABLE_CONTENT),
    HOLDER_MISSING(UNPROCESSABLE_CONTENT),
    PARTY_NOT_FOUND(NOT_FOUND),
    PARTY_ARCHIVED(CONFLICT),
    EXPORT_IMAGES_NOT_POSSIBLE(UNPROCESSABLE_CONTENT),
    EXPORT_NOT_FOUND(NOT_FOUND),
    EXPORT_OF_ANOTHER(FORBIDDEN),
    EXPORT_NOT_APPROVED(CONFLICT),
    EXPORT_EXPIRED(GONE),
    EXPORT_USED_UP(CONFLICT),
    DOWNLOAD_TICKET_INVALID(GONE),
    IMPORT_NOT_FOUND(NOT_FOUND),
    IMPORT_FILE_EMPTY(UNPROCESSABLE_CONTENT),
    IMPORT_NOT_FAILED(CONFLICT);

    private final HttpStatus status;

    CodesProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "codes";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
