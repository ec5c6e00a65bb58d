package io.mashang.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What this node has let through. */
final class CountsHere implements WindowCounts {

    private record Counted(String limit, String key) {}

    private final Cache<Counted, Deque<Long>> uses =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofDays(1)).build();

    @Override
    public Optional<Duration> tryUse(Limit limit, String key, long now) {
        Deque<Long> times = uses.get(new Counted(limit.name(), key), k -> new ArrayDeque<>());
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

    @Override
    public Optional<Duration> waiting(Limit limit, String key, long now) {
        Deque<Long> times = uses.getIfPresent(new Counted(limit.name(), key));
        if (times == null) {
            return Optional.empty();
        }
        synchronized (times) {
            long free = times.size() < limit.max() ? 0 : times.peekFirst() + limit.window().toMillis() - now;
            return free > 0 ? Optional.of(Duration.ofMillis(free)) : Optional.empty();
        }
    }

    @Override
    public void giveBack(Limit limit, String key) {
        Deque<Long> times = uses.getIfPresent(new Counted(limit.name(), key));
        if (times != null) {
            synchronized (times) {
                times.pollLast();
            }
        }
    }

    @Override
    public void forget(String limit, String key) {
        uses.invalidate(new Counted(limit, key));
    }
}
