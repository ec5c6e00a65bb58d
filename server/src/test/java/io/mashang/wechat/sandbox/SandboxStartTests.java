package io.mashang.wechat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.StartRefused;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.gateway.WechatSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SandboxStartTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({MashangSettings.class, WechatSettings.class})
    static class Settings {}

    private final ApplicationContextRunner sandbox = new ApplicationContextRunner()
            .withBean(KeyRing.class, () -> new KeyRing(new byte[32]))
            .withUserConfiguration(Settings.class, SandboxConfiguration.class, OwnPort.class);

    @Test
    void startsByDefaultWithTheEmbeddedDatabase() {
        sandbox.run(context -> assertThat(context).hasSingleBean(WechatAccounts.class));
    }

    @Test
    void isRefusedWithAnExternalDatabaseAndInProduction() {
        for (String setting : new String[] {"mashang.mode=external", "mashang.production=true"}) {
            sandbox.withPropertyValues(setting).run(context -> assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageContaining("mashang.wechat.mode=sandbox is refused in production"));
        }
    }

    @Test
    void startsWithAnExternalDatabaseWhenSomebodySaysThatItIsATrial() {
        sandbox.withPropertyValues("mashang.mode=external", "mashang.production=false")
                .run(context -> assertThat(context).hasSingleBean(WechatAccounts.class));
    }

    @Test
    void isNotThereInLiveMode() {
        sandbox.withPropertyValues("mashang.wechat.mode=live", "mashang.mode=external")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WechatAccounts.class)
                        .doesNotHaveBean(OwnPort.class));
    }
}
