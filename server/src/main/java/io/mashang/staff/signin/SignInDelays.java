package io.mashang.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import io.mashang.staff.StaffProblem;
import io.mashang.staff.model.SignInDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing per account and source address, on all nodes that hear of each other. Never per account alone: then
 * anybody could lock anybody out.
 */
@Component
class SignInDelays {

    private static final String TOPIC = "staff.sign-in-delays";

    private record Attempts(String account, String source) {}

    private final Clock clock;
    private final Announcements announcements;
    private final Cache<Attempts, SignInDelay> delays =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(Duration.ofDays(1)).build();

    SignInDelays(Clock clock, Announcements announcements) {
        this.clock = clock;
        this.announcements = announcements;
        announcements.listen(TOPIC, new OtherNodes());
    }

    /** Attempts of the same moment on different nodes count as one; each node lets only so many through as the delay says. */
    private final class OtherNodes implements Announcements.Listener {

        @Override
        public void heard(String text) {
            String[] parts = text.split("\n", 4);
            Attempts attempts = new Attempts(parts[3], parts[2]);
            SignInDelay there = new SignInDelay(Integer.parseInt(parts[0]), Instant.parse(parts[1]));
            if (there.failures() == 0) {
                delays.invalidate(attempts);
            } else {
                delays.asMap().merge(attempts, there, (here, other) -> here.failures() < other.failures() ? other : here);
            }
        }

        @Override
        public void missedSome() {}
    }

    /** Counts an attempt, or refuses it with {@code staff.locked-out} and the time to wait. */
    void begin(String account, String source) {
        Attempts attempts = new Attempts(account, source);
        SignInDelay after = delays.asMap().compute(attempts, (key, delay) -> {
            SignInDelay soFar = delay == null ? SignInDelay.none() : delay;
            Duration wait = soFar.waitAt(clock.instant());
            if (wait.isPositive()) {
                throw new Refused(StaffProblem.LOCKED_OUT, Map.of("wait", wait)).retryAfter(wait);
            }
            return soFar.afterAttemptAt(clock.instant());
        });
        announce(attempts, after);
    }

    /** Whether an attempt of now would be refused. Counts nothing. */
    boolean isSlowedDown(String account, String source) {
        SignInDelay delay = delays.getIfPresent(new Attempts(account, source));
        return delay != null && delay.waitAt(clock.instant()).isPositive();
    }

    void succeeded(String account, String source) {
        Attempts attempts = new Attempts(account, source);
        delays.invalidate(attempts);
        announce(attempts, SignInDelay.none());
    }

    private void announce(Attempts attempts, SignInDelay delay) {
        announcements.announce(
                TOPIC, delay.failures() + "\n" + delay.freeAt() + "\n" + attempts.source() + "\n" + attempts.account());
    }
}
