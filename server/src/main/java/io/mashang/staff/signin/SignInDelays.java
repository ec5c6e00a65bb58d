package io.mashang.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.model.SignInDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing per account and source address, on this node. Never per account alone: then anybody could lock
 * anybody out.
 */
@Component
class SignInDelays {

    private record Attempts(String account, String source) {}

    private final Clock clock;
    private final Cache<Attempts, SignInDelay> delays =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofDays(1)).build();

    SignInDelays(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt, or refuses it with {@code staff.locked-out} and the time to wait. */
    void begin(String account, String source) {
        delays.asMap().compute(new Attempts(account, source), (key, delay) -> {
            SignInDelay soFar = delay == null ? SignInDelay.none() : delay;
            Duration wait = soFar.waitAt(clock.instant());
            if (wait.isPositive()) {
                throw new Refused(StaffProblem.LOCKED_OUT, Map.of("wait", wait)).retryAfter(wait);
            }
            return soFar.afterAttemptAt(clock.instant());
        });
    }

    void succeeded(String account, String source) {
        delays.invalidate(new Attempts(account, source));
    }
}
