package io.mashang.platform.shared;

import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.shared.SharedConfiguration.NodesTogether;
import io.mashang.testing.TestRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** What a node shares with others, put together as the application does it. */
public final class RedisNode implements AutoCloseable {

    /** Longer than a busy machine makes anything wait. */
    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final NodesTogether together;

    public RedisNode(TestRedis redis, Clock clock) {
        this(new RedisSettings(redis.url(), null, "test", PATIENT, PATIENT), clock);
    }

    RedisNode(RedisSettings settings, Clock clock) {
        this.together = new SharedConfiguration().nodesTogether(settings, new KeyRing(new byte[32]), clock, meters);
    }

    /** With the time-outs that are the default. */
    public static RedisNode asDelivered(TestRedis redis, Clock clock) {
        return new RedisNode(new RedisSettings(redis.url(), null, "test", Duration.ofMillis(200), Duration.ofSeconds(1)), clock);
    }

    /** How often Redis was asked in vain. */
    public double failed() {
        return meters.get("mashang.redis.failed").functionCounter().count();
    }

    public SharedMemory memory() {
        return together.memory();
    }

    public Announcements announcements() {
        return together.announcements();
    }

    public SystemCheck.Finding finding() {
        return together.check().look();
    }

    @Override
    public void close() {
        together.close();
    }
}
