package io.mashang.wechat.official;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.WechatProblem;
import io.mashang.wechat.gateway.WechatAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what WeChat pushes and seals what we answer. Whatever is wrong, the refusal is the same. */
@Component
class PushEnvelope {

    /** How far WeChat's clock and ours may be apart, and how long a captured push could be used again. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final WechatAccounts accounts;
    private final PushCipher cipher;
    private final Clock clock;

    PushEnvelope(WechatAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        var official = accounts.official();
        this.cipher = new PushCipher(official.token(), official.aesKey(), official.appId());
    }

    /** The query parameters of every call from WeChat. */
    record Signature(
            @Nullable String signature, @Nullable String timestamp, @Nullable String nonce, @Nullable String msgSignature) {}

    void verify(Signature given) {
        if (!isFresh(given.timestamp()) || !fits(given.signature(), given)) {
            throw refused();
        }
    }

    Push open(Signature given, String body) {
        verify(given);
        String sealed = PushXml.read(body).map(fields -> fields.get("Encrypt")).orElseThrow(PushEnvelope::refused);
        String messageSignature = given.msgSignature();
        if (messageSignature == null || !cipher.isSigned(messageSignature, text(given.timestamp()), text(given.nonce()), sealed)) {
            throw refused();
        }
        return cipher.open(sealed)
                .flatMap(PushXml::read)
                .flatMap(fields -> Push.of(fields, accounts.official().appId(), clock.instant()))
                .orElseThrow(PushEnvelope::refused);
    }

    /** The encrypted answer that shows this text to the person who caused the push. */
    String seal(Push push, String reply) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        Map<String, String> message = new LinkedHashMap<>();
        message.put("ToUserName", push.event().openId());
        message.put("FromUserName", push.accountName());
        message.put("CreateTime", timestamp);
        message.put("MsgType", "text");
        message.put("Content", reply);
        String sealed = cipher.seal(PushXml.write(message));
        Map<String, String> envelope = new LinkedHashMap<>();
        envelope.put("Encrypt", sealed);
        envelope.put("MsgSignature", cipher.sign(timestamp, nonce, sealed));
        envelope.put("TimeStamp", timestamp);
        envelope.put("Nonce", nonce);
        return PushXml.write(envelope);
    }

    private boolean fits(@Nullable String signature, Signature given) {
        return signature != null && cipher.isSigned(signature, text(given.timestamp()), text(given.nonce()));
    }

    private boolean isFresh(@Nullable String timestamp) {
        return Optional.ofNullable(timestamp)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> Duration.between(Instant.ofEpochSecond(Long.parseLong(text)), clock.instant()))
                .filter(apart -> apart.abs().compareTo(FRESH) <= 0)
                .isPresent();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Refused refused() {
        return new Refused(WechatProblem.PUSH_REFUSED);
    }
}
