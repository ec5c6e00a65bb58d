package io.mashang.wechat.gateway;

import io.mashang.platform.StartRefused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** WeChat itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mashang.wechat.mode", havingValue = "live")
class LiveConfiguration {

    private record Hosts(String api, String open) implements WechatHosts {}

    @Bean
    WechatHosts wechatHosts(WechatSettings settings) {
        return new Hosts(
                Objects.requireNonNullElse(settings.apiHost(), "https://api.weixin.qq.com"),
                Objects.requireNonNullElse(settings.openHost(), "https://open.weixin.qq.com"));
    }

    @Bean
    WechatAccounts wechatAccounts(WechatSettings settings) {
        var official = settings.official();
        if (official == null || lacks(official.appId()) || lacks(official.secret()) || lacks(official.token())) {
            throw new StartRefused("mashang.wechat.official is incomplete: live mode needs the official account's"
                    + " app-id, secret, token and aes-key");
        }
        if (lacks(official.aesKey()) || official.aesKey().length() != 43) {
            throw new StartRefused("mashang.wechat.official.aes-key must be the 43 characters of EncodingAESKey");
        }
        var miniProgram = settings.miniProgram();
        if (miniProgram != null && (lacks(miniProgram.appId()) || lacks(miniProgram.secret()))) {
            throw new StartRefused("mashang.wechat.mini-program is incomplete: set its app-id and secret, or neither");
        }
        return new WechatAccounts(official, miniProgram);
    }

    private static boolean lacks(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
