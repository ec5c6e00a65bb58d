package io.mashang.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.notify.NotifyProblem;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class PhoneCodesBySmsTests {

    private static final String PHONE = "+8613800138000";

    private final StaticListableBeanFactory channels = new StaticListableBeanFactory();
    private final PhoneCodesBySms sender = new PhoneCodesBySms(channels.getBeanProvider(SmsChannel.class));
    private final SandboxSms sandbox = new SandboxSms(Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void refusesByNameWithoutAChannel() {
        assertThatThrownBy(sender::requireReady).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.problem()).isEqualTo(NotifyProblem.SMS_NOT_CONFIGURED));
    }

    @Test
    void saysTheCodeAndHowLongItIsGood() {
        channels.addBean("sandbox", sandbox);
        sender.requireReady();
        sender.send(PHONE, "012345", Duration.ofMinutes(5));
        assertThat(sandbox.sentTo(PHONE)).singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("【码上】验证码 012345,5 分钟内有效。"));
    }

    @Test
    void keepsTheNewestThousandMessages() {
        for (int n = 0; n < 1001; n++) {
            sandbox.send(PHONE, "text " + n);
        }
        assertThat(sandbox.sentTo(PHONE)).hasSize(1000).last().extracting(SandboxSms.Message::text).isEqualTo("text 1");
        assertThat(sandbox.sentTo(PHONE).getFirst().text()).isEqualTo("text 1000");
    }
}
