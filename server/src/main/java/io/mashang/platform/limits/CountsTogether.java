package io.mashang.platform.limits;

import io.mashang.platform.shared.SharedMemory;
import io.mashang.platform.shared.SharedMemory.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What all nodes have let through: a list of times per key, oldest first, changed by scripts that nothing comes between.
 * The callers bring the time, so that the scripts always do the same with the same; a key whose uses have all expired goes by
 * Redis's own clock. While the shared memory is away it says that there is room.
 */
final class CountsTogether implements WindowCounts {

    /** Answers 0 when it counted, or the milliseconds to wait. A clock that runs ahead makes nobody wait longer than a window. */
    private static final Script USE = new Script("""
            local now, window, max = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local first = tonumber(redis.call('LINDEX', KEYS[1], 0) or now)
            while first <= now - window do
              redis.call('LPOP', KEYS[1])
              first = tonumber(redis.call('LINDEX', KEYS[1], 0) or now)
            end
            if redis.call('LLEN', KEYS[1]) >= max then
              return math.min(first + window - now, window)
            end
            redis.call('RPUSH', KEYS[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[1], window)
            return 0""");

    private static final Script WAITING = new Script("""
            local now, window, max = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            if redis.call('LLEN', KEYS[1]) < max then return 0 end
            local first = tonumber(redis.call('LINDEX', KEYS[1], 0))
            return math.max(0, math.min(first + window - now, window))""");

    private static final Script GIVE_BACK = new Script("redis.call('RPOP', KEYS[1]) return 0");

    private static final Script FORGET = new Script("return redis.call('DEL', KEYS[1])");

    private final SharedMemory memory;

    CountsTogether(SharedMemory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Duration> tryUse(Limit limit, String key, long now) {
        return ask(USE, limit, key, now);
    }

    @Override
    public Optional<Duration> waiting(Limit limit, String key, long now) {
        return ask(WAITING, limit, key, now);
    }

    @Override
    public void giveBack(Limit limit, String key) {
        memory.runLater(GIVE_BACK, name(limit.name(), key), List.of());
    }

    @Override
    public void forget(String limit, String key) {
        memory.runLater(FORGET, name(limit, key), List.of());
    }

    private Optional<Duration> ask(Script script, Limit limit, String key, long now) {
        List<String> arguments =
                List.of(Long.toString(now), Long.toString(limit.window().toMillis()), Integer.toString(limit.max()));
        return memory.run(script, name(limit.name(), key), arguments).filter(wait -> wait > 0).map(Duration::ofMillis);
    }

    private static String name(String limit, String key) {
        return "limit\n" + limit + "\n" + key;
    }
}
