package io.mashang.wechat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatProblem;
import java.io.IOException;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatRefusalsTests {

    @ParameterizedTest
    @CsvSource({
        "-1, UNREACHABLE", "40001, CREDENTIALS_REFUSED", "40013, CREDENTIALS_REFUSED", "40125, CREDENTIALS_REFUSED",
        "42001, CREDENTIALS_REFUSED", "40164, CREDENTIALS_REFUSED", "45009, QUOTA_USED_UP", "45011, QUOTA_USED_UP",
        "40029, CODE_INVALID", "40163, CODE_USED", "42003, CODE_EXPIRED", "40226, ACCOUNT_AT_RISK",
        "40003, OPEN_ID_UNKNOWN", "43004, NOT_FOLLOWING", "45015, REPLY_WINDOW_CLOSED", "45047, REPLY_LIMIT_REACHED",
        "43101, SUBSCRIPTION_MISSING", "40037, TEMPLATE_UNKNOWN", "47003, VALUE_REFUSED", "40018, MENU_REFUSED",
        "48001, REFUSED_BY_WECHAT"
    })
    void givesEveryErrorCodeAName(int code, WechatProblem problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> WechatRefusals.asking(() -> {
                    throw new WxErrorException(WxError.builder().errorCode(code).errorMsg("x").build());
                }))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem))
                .satisfies(refused -> assertThat(refused.params()).containsEntry("errcode", code));
    }

    @Test
    void saysWhenToComeBackWhenWechatCannotBeReached() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> WechatRefusals.asking(() -> {
                    throw new WxErrorException(new IOException("connection refused"));
                }))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(WechatProblem.UNREACHABLE))
                .satisfies(refused -> assertThat(refused.retryAfter()).isPositive());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> WechatRefusals.asking(() -> {
                    throw new WxRuntimeException("busy after all retries");
                }))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(WechatProblem.UNREACHABLE));
    }
}
