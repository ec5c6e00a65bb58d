package io.mashang.notify.sms;

import io.mashang.identity.PhoneCodeSender;
import io.mashang.notify.NotifyProblem;
import io.mashang.platform.problem.Refused;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends one-time codes as text messages. */
@Component
class PhoneCodesBySms implements PhoneCodeSender {

    private final ObjectProvider<SmsChannel> channel;

    PhoneCodesBySms(ObjectProvider<SmsChannel> channel) {
        this.channel = channel;
    }

    @Override
    public void requireReady() {
        channel();
    }

    @Override
    public void send(String phone, String code, Duration validFor) {
        channel().send(phone, SmsTexts.code(code, validFor));
    }

    private SmsChannel channel() {
        SmsChannel configured = channel.getIfAvailable();
        if (configured == null) {
            throw new Refused(NotifyProblem.SMS_NOT_CONFIGURED);
        }
        return configured;
    }
}
