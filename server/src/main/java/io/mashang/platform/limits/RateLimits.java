package io.mashang.platform.limits;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.SharedMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts per key in sliding windows, on all nodes together, and tells a key that has used up its limit when to come back.
 * This node's own uses are counted here as well: they are all that counts while the shared memory is away, and they still
 * count when it comes back empty.
 */
@Component
public final class RateLimits {

    private static final String FORGOTTEN = "limits.forgotten";

    private final Clock clock;
    private final WindowCounts here = new CountsHere();
    private final WindowCounts together;
    private final Announcements announcements;

    RateLimits(Clock clock, SharedMemory memory, Announcements announcements) {
        this.clock = clock;
        this.together = new CountsTogether(memory);
        this.announcements = announcements;
        announcements.listen(FORGOTTEN, new OthersForgot());
    }

    /** Missed, a use counts on this node until its window has passed. */
    private final class OthersForgot implements Announcements.Listener {

        @Override
        public void heard(String text) {
            String[] limitAndKey = text.split("\n", 2);
            here.forget(limitAndKey[0], limitAndKey[1]);
        }

        @Override
        public void missedSome() {}
    }

    /** Counts one use, or throws {@code platform.too-many-requests-now} with the time to wait. */
    public void use(Limit limit, String key) {
        tryUse(limit, key).ifPresent(wait -> {
            throw new Refused(PlatformProblem.TOO_MANY_REQUESTS_NOW, Map.of("wait", wait)).retryAfter(wait);
        });
    }

    /** Counts one use and answers empty, or answers the time to wait and counts nothing. */
    public Optional<Duration> tryUse(Limit limit, String key) {
        long now = clock.millis();
        Optional<Duration> wait = here.tryUse(limit, key, now);
        if (wait.isPresent()) {
            return wait;
        }
        Optional<Duration> waitForOthers = together.tryUse(limit, key, now);
        if (waitForOthers.isPresent()) {
            here.giveBack(limit, key);
        }
        return waitForOthers;
    }

    /** The time to wait while the limit is used up; empty when there is room. Counts nothing. */
    public Optional<Duration> waiting(Limit limit, String key) {
        long now = clock.millis();
        return here.waiting(limit, key, now).or(() -> together.waiting(limit, key, now));
    }

    /** Takes the newest use back: what was counted beforehand turned out not to count. */
    public void giveBack(Limit limit, String key) {
        here.giveBack(limit, key);
        together.giveBack(limit, key);
    }

    /** Forgets what this key has used, after it has proved itself. */
    public void forget(Limit limit, String key) {
        here.forget(limit.name(), key);
        together.forget(limit.name(), key);
        announcements.announce(FORGOTTEN, limit.name() + "\n" + key);
    }
}
