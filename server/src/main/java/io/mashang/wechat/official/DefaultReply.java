package io.mashang.wechat.official;

import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.OfficialAccountReply;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers what no other module answers, so that nobody talks to a wall. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DefaultReply implements OfficialAccountReply {

    private final ReplyTexts texts;

    DefaultReply(ReplyTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> reply(OfficialAccountEvent event) {
        return switch (event.kind()) {
            case "subscribe", "scan" -> Optional.of(texts.text("follow"));
            case "scancode_waitmsg" -> Optional.of(texts.text("not-our-code"));
            case "click", "text", "voice", "image", "video", "shortvideo", "location", "link" ->
                Optional.of(texts.text("help"));
            default -> Optional.empty();
        };
    }
}
