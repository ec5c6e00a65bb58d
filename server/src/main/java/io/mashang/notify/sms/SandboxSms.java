package io.mashang.notify.sms;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends nothing: the last messages are kept in memory for the sandbox's phones to show. */
@Component
@SandboxOnly
class SandboxSms implements SmsChannel {

    private static final int KEPT = 1000;

    record Message(Instant at, String phone, String text) {}

    private final Deque<Message> newestFirst = new ArrayDeque<>();
    private final Clock clock;

    SandboxSms(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void send(String phone, String text) {
        newestFirst.addFirst(new Message(clock.instant(), phone, text));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Message> sentTo(String phone) {
        return newestFirst.stream().filter(message -> message.phone().equals(phone)).toList();
    }
}
