package io.mashang.notify.sms;

import java.time.Duration;

/** What text messages say: carriers approve each text beforehand, so they are fixed and Chinese. */
final class SmsTexts {

    private SmsTexts() {}

    static String code(String code, Duration validFor) {
        return "【码上】验证码 %s,%d 分钟内有效。".formatted(code, validFor.toMinutes());
    }
}
