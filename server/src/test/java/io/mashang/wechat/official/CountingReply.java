package io.mashang.wechat.official;

import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.OfficialAccountReply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers texts that ask to be counted with how often it was asked; fails when told to. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CountingReply implements OfficialAccountReply {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<String> reply(OfficialAccountEvent event) {
        return Optional.ofNullable(event.eventKey())
                .filter(text -> event.kind().equals("text") && text.startsWith("count "))
                .map(text -> text + " asked " + asked.incrementAndGet());
    }

    int asked() {
        return asked.get();
    }
}
