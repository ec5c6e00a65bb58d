package io.mashang.intake;

import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether events reach their consumers: for how long the oldest one has waited. */
@Component
final class OutboxLagCheck implements SystemCheck {

    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final Clock clock;

    OutboxLagCheck(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox-lag";
    }

    @Override
    public Finding look() {
        Instant now = clock.instant();
        Duration waited = store.oldest().map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        return new Finding(waited.compareTo(TOO_LONG) < 0, SystemWords.say(name(), Map.of("seconds", Math.max(0, waited.toSeconds()))));
    }
}
