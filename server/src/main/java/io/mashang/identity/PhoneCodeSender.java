package io.mashang.identity;

import java.time.Duration;

/** Sends a one-time code to a phone; implemented by {@code notify}. Outbound: never inside a transaction. */
public interface PhoneCodeSender {

    /** Refuses with {@code notify.sms-not-configured} when nothing can be sent; asked before a message is counted. */
    void requireReady();

    /** @param phone E.164; a second call sends a second message */
    void send(String phone, String code, Duration validFor);
}
