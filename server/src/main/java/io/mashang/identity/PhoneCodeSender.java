package io.mashang.identity;

import java.time.Duration;

/** Sends a one-time code to a phone; implemented by {@code notify}. Outbound: never inside a transaction. */
public interface PhoneCodeSender {

    void send(String phone, String code, Duration validFor);
}
