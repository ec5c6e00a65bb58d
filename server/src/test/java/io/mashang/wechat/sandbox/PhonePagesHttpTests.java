package io.mashang.wechat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@MashangTest
class PhonePagesHttpTests {

    @Autowired
    Http http;

    @Test
    void showsThePhoneWhileWechatIsTheSandbox() {
        assertThat(http.get("/sim/").expect(200).text()).contains("<!doctype html>");
    }

    @Test
    void hasNoPhoneInLiveMode() {
        var pages = new ApplicationContextRunner().withUserConfiguration(PhonePages.class);

        pages.run(context -> assertThat(context).hasSingleBean(PhonePages.class));
        pages.withPropertyValues("mashang.wechat.mode=live").run(context -> assertThat(context).doesNotHaveBean(PhonePages.class));
    }
}
