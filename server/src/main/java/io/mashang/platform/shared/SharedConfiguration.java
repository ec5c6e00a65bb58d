package io.mashang.platform.shared;

import io.mashang.platform.StartRefused;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.health.SystemCheck;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redis when its address is set, else this node alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class SharedConfiguration {

    @Bean
    NodesTogether nodesTogether(RedisSettings settings, KeyRing keys, Clock clock, MeterRegistry meters) {
        if (!settings.isSet()) {
            return new NodesTogether(new MemoryOfOneNode(), new NobodyElse(), new NoRedisCheck(), () -> {});
        }
        String node = UUID.randomUUID().toString();
        RedisLink link = new RedisLink(
                connections(settings), settings.commandTimeout(), settings.prefix() + ":probe:" + node, clock);
        SharedSeal seal = new SharedSeal(keys);
        RedisAnnouncements announcements = new RedisAnnouncements(link, seal, node, settings.channel());
        announcements.start();
        link.start(announcements);
        measure(link, meters);
        return new NodesTogether(
                new RedisMemory(link, seal, settings.prefix()), announcements, new RedisCheck(link, clock), () -> {
                    announcements.close();
                    link.close();
                });
    }

    private static RedisConnections connections(RedisSettings settings) {
        try {
            return new RedisConnections(settings, settings.channel());
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused("mashang.redis.url is not an address of a Redis. It looks like redis://host:6379, or rediss:// with TLS.");
        }
    }

    private static void measure(RedisLink link, MeterRegistry meters) {
        Gauge.builder("mashang.redis.answers", link, open -> open.standing().answers() ? 1 : 0)
                .description("1 while Redis answers, 0 while this node counts alone")
                .register(meters);
        FunctionCounter.builder("mashang.redis.unanswered", link, RedisLink::unanswered)
                .description("questions that were decided without Redis")
                .register(meters);
        FunctionCounter.builder("mashang.redis.failed", link, RedisLink::failed)
                .description("questions that Redis was asked in vain")
                .register(meters);
    }

    @Bean
    SharedMemory sharedMemory(NodesTogether together) {
        return together.memory();
    }

    @Bean
    Announcements announcements(NodesTogether together) {
        return together.announcements();
    }

    @Bean
    SystemCheck sharedMemoryCheck(NodesTogether together) {
        return together.check();
    }

    /** What belongs to one link, closed together. */
    record NodesTogether(SharedMemory memory, Announcements announcements, SystemCheck check, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }
}
