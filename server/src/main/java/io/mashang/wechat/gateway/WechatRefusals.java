package io.mashang.wechat.gateway;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a call to WeChat and turns its error codes into problems of ours. */
final class WechatRefusals {

    private static final Logger log = LoggerFactory.getLogger(WechatRefusals.class);
    private static final Duration BACK_SOON = Duration.ofSeconds(5);

    /** A call of the library. */
    interface Call<T> {
        T run() throws WxErrorException;
    }

    private WechatRefusals() {}

    static <T> T asking(Call<T> call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("WeChat is never called inside a transaction");
        }
        try {
            return call.run();
        } catch (WxErrorException e) {
            throw refused(e);
        } catch (WxRuntimeException e) {
            log.warn("WeChat could not be asked: {}", e.getMessage());
            throw new Refused(WechatProblem.UNREACHABLE).retryAfter(BACK_SOON);
        }
    }

    private static Refused refused(WxErrorException e) {
        if (e.getCause() instanceof IOException cause) {
            log.warn("WeChat could not be reached: {}", cause.toString());
            return new Refused(WechatProblem.UNREACHABLE).retryAfter(BACK_SOON);
        }
        int code = e.getError().getErrorCode();
        WechatProblem problem = problemOf(code);
        if (problem == WechatProblem.CREDENTIALS_REFUSED || problem == WechatProblem.REFUSED_BY_WECHAT) {
            log.warn("WeChat refused with {}", code);
        }
        var refused = new Refused(problem, Map.of("errcode", code));
        return problem == WechatProblem.UNREACHABLE ? refused.retryAfter(BACK_SOON) : refused;
    }

    /** Codes as published at developers.weixin.qq.com (global return codes and the pages of each interface). */
    static WechatProblem problemOf(int errorCode) {
        return switch (errorCode) {
            case -1, 50001, 50002 -> WechatProblem.UNREACHABLE;
            case 40001, 40013, 40014, 40125, 40164, 41002, 41004, 42001, 42007 -> WechatProblem.CREDENTIALS_REFUSED;
            case 45009, 45011 -> WechatProblem.QUOTA_USED_UP;
            case 40029 -> WechatProblem.CODE_INVALID;
            case 40163 -> WechatProblem.CODE_USED;
            case 42003 -> WechatProblem.CODE_EXPIRED;
            case 40226 -> WechatProblem.ACCOUNT_AT_RISK;
            case 40003 -> WechatProblem.OPEN_ID_UNKNOWN;
            case 43004 -> WechatProblem.NOT_FOLLOWING;
            case 45015 -> WechatProblem.REPLY_WINDOW_CLOSED;
            case 45047 -> WechatProblem.REPLY_LIMIT_REACHED;
            case 43101 -> WechatProblem.SUBSCRIPTION_MISSING;
            case 40037 -> WechatProblem.TEMPLATE_UNKNOWN;
            case 47003 -> WechatProblem.VALUE_REFUSED;
            case 40015, 40016, 40017, 40018, 40019, 40020, 40023, 40024, 40025, 40026, 40027, 40054, 40055 ->
                WechatProblem.MENU_REFUSED;
            default -> WechatProblem.REFUSED_BY_WECHAT;
        };
    }
}
