package io.mashang.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts per key in sliding windows, on this node. A key that has used up its limit is told when to come back. */
@Component
public final class RateLimits {

    private record Counted(Limit limit, String key) {}

    private final Clock clock;
    private final Cache<Counted, Deque<Long>> uses =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofDays(1)).build();

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts one use, or throws {@code platform.too-many-requests-now} with the time to wait. */
    public void use(Limit limit, String key) {
        tryUse(limit, key).ifPresent(wait -> {
            throw new Refused(PlatformProblem.TOO_MANY_REQUESTS_NOW, Map.of("wait", wait)).retryAfter(wait);
        });
    }

    /** Counts one use and answers empty, or answers the time to wait and counts nothing. */
    public Optional<Duration> tryUse(Limit limit, String key) {
        Deque<Long> times = uses.get(new Counted(limit, key), k -> new ArrayDeque<>());
        long now = clock.millis();
        synchronized (times) {
            while (!times.isEmpty() && times.peekFirst() <= now - limit.window().toMillis()) {
                times.pollFirst();
            }
            if (times.size() >= limit.max()) {
                return Optional.of(Duration.ofMillis(times.peekFirst() + limit.window().toMillis() - now));
            }
            times.addLast(now);
            return Optional.empty();
        }
    }

    /** The time to wait while the limit is used up; empty when there is room. Counts nothing. */
    public Optional<Duration> waiting(Limit limit, String key) {
        Deque<Long> times = uses.getIfPresent(new Counted(limit, key));
        if (times == null) {
            return Optional.empty();
        }
        synchronized (times) {
            long free = times.size() < limit.max() ? 0 : times.peekFirst() + limit.window().toMillis() - clock.millis();
            return free > 0 ? Optional.of(Duration.ofMillis(free)) : Optional.empty();
        }
    }

    /** Takes the newest use back: what was counted beforehand turned out not to count. */
    public void giveBack(Limit limit, String key) {
        Deque<Long> times = uses.getIfPresent(new Counted(limit, key));
        if (times != null) {
            synchronized (times) {
                times.pollLast();
            }
        }
    }

    /** Forgets what this key has used, after it has proved itself. */
    public void forget(Limit limit, String key) {
        uses.invalidate(new Counted(limit, key));
    }
}
