package io.mashang.wechat.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who WeChat is for this installation.
 *
 * @param mode {@code SANDBOX}: a stand-in on this application's own port; {@code LIVE}: WeChat itself
 * @param apiHost instead of {@code https://api.weixin.qq.com}, for example a proxy of one's own
 * @param openHost instead of {@code https://open.weixin.qq.com}, the host of the OAuth page
 * @param miniProgram live mode only; without it the menu leads to web pages
 * @param official live mode only
 * @param answerWithin how long a push may be worked on while WeChat still waits; WeChat gives up after 5 seconds
 */
@ConfigurationProperties("mashang.wechat")
public record WechatSettings(
        @DefaultValue("SANDBOX") Mode mode,
        @Nullable String apiHost,
        @Nullable String openHost,
        @Nullable MiniProgram miniProgram,
        @Nullable Official official,
        @DefaultValue("4500ms") Duration answerWithin) {

    public enum Mode {
        SANDBOX,
        LIVE
    }

    public record MiniProgram(String appId, String secret) {}

    /** @param aesKey the 43 characters of EncodingAESKey; pushes in clear are refused */
    public record Official(String appId, String secret, String token, String aesKey) {}
}
