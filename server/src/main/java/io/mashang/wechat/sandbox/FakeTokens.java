package io.mashang.wechat.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.wechat.gateway.WechatAccounts;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Access tokens of the two accounts: two hours each, the same one again until its last five minutes. */
@Component
@SandboxOnly
class FakeTokens {

    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(5);

    record Token(String value, String appId, Instant expiresAt) {}

    private final Map<String, String> secrets;
    private final Clock clock;
    private final Map<String, Token> newest = new ConcurrentHashMap<>();
    private final Cache<String, Token> issued = Caffeine.newBuilder().maximumSize(1_000).build();

    FakeTokens(WechatAccounts accounts, Clock clock) {
        var miniProgram = Objects.requireNonNull(accounts.miniProgram());
        this.secrets = Map.of(
                accounts.official().appId(), accounts.official().secret(), miniProgram.appId(), miniProgram.secret());
        this.clock = clock;
    }

    void checkSecret(String appId, String secret) {
        String right = secrets.get(appId);
        if (right == null) {
            throw new WxRefusal(40013, "invalid appid");
        }
        if (!MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            throw new WxRefusal(40125, "invalid appsecret");
        }
    }

    Token issue(String appId, String secret, boolean force) {
        checkSecret(appId, secret);
        return Objects.requireNonNull(newest.compute(appId, (id, old) -> {
            if (old != null && force) {
                issued.invalidate(old.value());
            }
            boolean good = old != null && !force && clock.instant().plus(RENEWED_BEFORE_END).isBefore(old.expiresAt());
            return good ? old : make(id);
        }));
    }

    long secondsLeft(Token token) {
        return Duration.between(clock.instant(), token.expiresAt()).toSeconds();
    }

    /** @param accessToken the query parameter of every call */
    void check(String accessToken, String appId) {
        if (accessToken.isEmpty()) {
            throw new WxRefusal(41001, "access_token missing");
        }
        Token token = issued.getIfPresent(accessToken);
        if (token == null || !token.appId().equals(appId)) {
            throw new WxRefusal(40001, "invalid credential, access_token is invalid or not latest");
        }
        if (!clock.instant().isBefore(token.expiresAt())) {
            throw new WxRefusal(42001, "access_token expired");
        }
    }

    private Token make(String appId) {
        String value = "T" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        Token token = new Token(value, appId, clock.instant().plus(LIFETIME));
        issued.put(value, token);
        return token;
    }
}
