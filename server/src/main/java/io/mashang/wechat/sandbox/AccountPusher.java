package io.mashang.wechat.sandbox;

import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.official.PushCipher;
import io.mashang.wechat.official.PushXml;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pushes events to our callback as WeChat does: signed, encrypted, and again when there is no answer, three times in all. */
@Component
@SandboxOnly
class AccountPusher {

    private static final int MOST_PUSHES = 3;

    private final OwnPort port;
    private final PushCipher cipher;
    private final SandboxSettings settings;
    private final PushPause pause;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    AccountPusher(OwnPort port, WechatAccounts accounts, SandboxSettings settings, PushPause pause, Clock clock) {
        this.port = port;
        var official = accounts.official();
        this.cipher = new PushCipher(official.token(), official.aesKey(), official.appId());
        this.settings = settings;
        this.pause = pause;
        this.clock = clock;
    }

    Pushed push(String xml) {
        for (int attempt = 1; attempt <= MOST_PUSHES; attempt++) {
            Optional<String> answer = pushOnce(xml);
            if (answer.isPresent()) {
                return new Pushed(true, attempt, answer.filter(text -> !text.isEmpty()).orElse(null));
            }
            if (attempt < MOST_PUSHES && !waited()) {
                break;
            }
        }
        return new Pushed(false, MOST_PUSHES, null);
    }

    /** The text of the reply, the empty string for silence, or empty when there was no usable answer. */
    Optional<String> pushOnce(String xml) {
        String sealed = cipher.seal(xml);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString().substring(0, 10);
        String query = "?signature=" + cipher.sign(timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + cipher.sign(timestamp, nonce, sealed);
        var request = HttpRequest.newBuilder(URI.create(port.url() + "/wechat/official" + query))
                .timeout(settings.patience())
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(PushXml.write(Map.of("Encrypt", sealed))))
                .build();
        try {
            return read(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            return Optional.empty();
        }
        if (response.body().isEmpty() || response.body().equals("success")) {
            return Optional.of("");
        }
        return PushXml.read(response.body()).filter(this::isOurs)
                .flatMap(fields -> cipher.open(fields.getOrDefault("Encrypt", "")))
                .flatMap(PushXml::read)
                .map(fields -> fields.getOrDefault("Content", ""));
    }

    private boolean isOurs(Map<String, String> fields) {
        return cipher.isSigned(
                fields.getOrDefault("MsgSignature", ""), fields.getOrDefault("TimeStamp", ""),
                fields.getOrDefault("Nonce", ""), fields.getOrDefault("Encrypt", ""));
    }

    private boolean waited() {
        try {
            pause.untilNextPush();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
