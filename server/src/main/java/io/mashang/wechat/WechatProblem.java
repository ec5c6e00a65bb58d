package io.mashang.wechat;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.mashang.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What goes wrong between us and WeChat, and what its sandbox refuses. */
public enum WechatProblem implements Problem {
    /** One answer for every push that is not WeChat's: it must not tell a forger which check failed. */
    PUSH_REFUSED(FORBIDDEN),
    PUSH_STILL_WORKING(SERVICE_UNAVAILABLE),
    UNREACHABLE(SERVICE_UNAVAILABLE),
    CREDENTIALS_REFUSED(SERVICE_UNAVAILABLE),
    QUOTA_USED_UP(TOO_MANY_REQUESTS),
    CODE_INVALID(UNPROCESSABLE_CONTENT),
    CODE_USED(CONFLICT),
    CODE_EXPIRED(GONE),
    ACCOUNT_AT_RISK(FORBIDDEN),
    SNAPSHOT_USER(FORBIDDEN),
    OPEN_ID_UNKNOWN(NOT_FOUND),
    NOT_FOLLOWING(CONFLICT),
    REPLY_WINDOW_CLOSED(CONFLICT),
    REPLY_LIMIT_REACHED(TOO_MANY_REQUESTS),
    SUBSCRIPTION_MISSING(CONFLICT),
    TEMPLATE_UNKNOWN(UNPROCESSABLE_CONTENT),
    VALUE_REFUSED(UNPROCESSABLE_CONTENT),
    MENU_INVALID(UNPROCESSABLE_CONTENT),
    MENU_REFUSED(BAD_GATEWAY),
    REFUSED_BY_WECHAT(BAD_GATEWAY),
    SANDBOX_USER_UNKNOWN(NOT_FOUND),
    SANDBOX_NOT_FOLLOWING(CONFLICT),
    SANDBOX_NOTHING_PUSHED(CONFLICT);

    private final HttpStatus status;

    WechatProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String module() {
        return "wechat";
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
