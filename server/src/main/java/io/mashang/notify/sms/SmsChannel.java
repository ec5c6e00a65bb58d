package io.mashang.notify.sms;

/** A way to send text messages: the sandbox's, or a carrier's. An installation has one or none. */
interface SmsChannel {

    /** @param phone E.164; a second call sends a second message */
    void send(String phone, String text);
}
