package io.mashang.wechat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LiveConfigurationTests {

    private static final String PREFIX = "mashang.wechat.official.";

    private final ApplicationContextRunner live = new ApplicationContextRunner()
            .withUserConfiguration(WechatConfiguration.class, LiveConfiguration.class)
            .withPropertyValues("mashang.wechat.mode=live");

    @Test
    void speaksToWechatItselfUnlessToldOtherwise() {
        live.withPropertyValues(complete()).run(context -> {
            assertThat(context.getBean(WechatHosts.class).api()).isEqualTo("https://api.weixin.qq.com");
            assertThat(context.getBean(WechatHosts.class).open()).isEqualTo("https://open.weixin.qq.com");
            assertThat(context.getBean(WechatAccounts.class).toString()).doesNotContain("s3cret");
        });
        live.withPropertyValues(complete()).withPropertyValues("mashang.wechat.api-host=https://wx.example.org")
                .run(context -> assertThat(context.getBean(WechatHosts.class).api()).isEqualTo("https://wx.example.org"));
    }

    @Test
    void refusesToStartWithoutTheAccount() {
        live.run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(StartRefused.class)
                .rootCause().hasMessageContaining("mashang.wechat.official is incomplete"));
        live.withPropertyValues(complete()).withPropertyValues(PREFIX + "aes-key=short")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("43 characters"));
        live.withPropertyValues(complete()).withPropertyValues("mashang.wechat.mini-program.app-id=wx2")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("mini-program is incomplete"));
    }

    private static String[] complete() {
        return new String[] {
            PREFIX + "app-id=wx1", PREFIX + "secret=s3cret", PREFIX + "token=t",
            PREFIX + "aes-key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
        };
    }
}
