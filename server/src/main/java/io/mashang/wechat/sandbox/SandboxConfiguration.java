package io.mashang.wechat.sandbox;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.StartRefused;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.gateway.WechatHosts;
import io.mashang.wechat.gateway.WechatSettings;
import io.mashang.wechat.gateway.WechatSettings.MiniProgram;
import io.mashang.wechat.gateway.WechatSettings.Official;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The made-up accounts of the sandbox and the way to it: this application's own port. */
@Configuration(proxyBeanMethods = false)
@SandboxOnly
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {

    static final String OFFICIAL_APP_ID = "wx5a6d63b1c0f20001";
    static final String MINI_PROGRAM_APP_ID = "wx5a6d63b1c0f20002";
    static final String PATH = "/sandbox/wx";

    SandboxConfiguration(MashangSettings settings) {
        if (settings.isProduction()) {
            throw new StartRefused("mashang.wechat.mode=sandbox is refused in production, anybody could act as anybody: set"
                    + " mashang.wechat.mode=live with your accounts, or mashang.production=false for a trial");
        }
    }

    @Bean
    WechatAccounts wechatAccounts(KeyRing keys) {
        HexFormat hex = HexFormat.of();
        String aesKey = Base64.getEncoder().withoutPadding().encodeToString(keys.derive("wechat.sandbox.aes", 32));
        return new WechatAccounts(
                new Official(
                        OFFICIAL_APP_ID,
                        hex.formatHex(keys.derive("wechat.sandbox.official-secret", 16)),
                        hex.formatHex(keys.derive("wechat.sandbox.token", 12)),
                        aesKey),
                new MiniProgram(MINI_PROGRAM_APP_ID, hex.formatHex(keys.derive("wechat.sandbox.mini-secret", 16))));
    }

    @Bean
    WechatHosts wechatHosts(WechatSettings settings, OwnPort port) {
        return new WechatHosts() {
            @Override
            public String api() {
                return Objects.requireNonNullElseGet(settings.apiHost(), () -> port.url() + PATH);
            }

            @Override
            public String open() {
                return Objects.requireNonNullElse(settings.openHost(), PATH);
            }
        };
    }

    @Bean
    PushPause pushPause(SandboxSettings settings) {
        return () -> Thread.sleep(settings.patience());
    }
}
