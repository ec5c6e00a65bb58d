package io.mashang.wechat.official;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What the official account says of its own accord. Pushes do not tell a person's language: it speaks Chinese. */
@Component
class ReplyTexts {

    private final Properties texts = new Properties();

    ReplyTexts() {
        try (var in = ReplyTexts.class.getResourceAsStream("/replies/wechat.zh.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
