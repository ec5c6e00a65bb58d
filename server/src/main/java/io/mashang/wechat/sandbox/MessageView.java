package io.mashang.wechat.sandbox;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message of a chat. */
record MessageView(
        String id, Instant at, String from, String kind, String text, @Nullable String event, @Nullable String link) {

    static MessageView of(FakeChats.Message message) {
        return new MessageView(
                message.id(), message.at(), lower(message.from()), lower(message.kind()), message.text(), message.event(),
                message.link());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
