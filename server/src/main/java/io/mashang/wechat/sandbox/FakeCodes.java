package io.mashang.wechat.sandbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** The codes that WeChat hands to pages and mini programs: five minutes, once. */
@Component
@SandboxOnly
class FakeCodes {

    enum Kind {
        LOGIN(40029),
        PHONE(40029),
        OAUTH(42003);

        private final int whenExpired;

        Kind(int whenExpired) {
            this.whenExpired = whenExpired;
        }
    }

    private record Code(Kind kind, Person person, Instant expiresAt, AtomicBoolean used) {}

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Clock clock;
    private final Cache<String, Code> issued = Caffeine.newBuilder().maximumSize(10_000).build();

    FakeCodes(Clock clock) {
        this.clock = clock;
    }

    String issue(Kind kind, Person person) {
        String value = "0" + UUID.randomUUID().toString().replace("-", "").substring(1);
        issued.put(value, new Code(kind, person, clock.instant().plus(LIFETIME), new AtomicBoolean()));
        return value;
    }

    Person redeem(Kind kind, String value) {
        Code code = issued.getIfPresent(value);
        if (code == null || code.kind() != kind) {
            throw new WxRefusal(40029, "invalid code");
        }
        if (!clock.instant().isBefore(code.expiresAt())) {
            throw new WxRefusal(kind.whenExpired, "code expired");
        }
        if (code.used().getAndSet(true)) {
            throw new WxRefusal(40163, "code been used");
        }
        return code.person();
    }
}
