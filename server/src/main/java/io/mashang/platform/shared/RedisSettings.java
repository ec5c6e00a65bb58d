package io.mashang.platform.shared;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the nodes share a Redis.
 *
 * @param url {@code redis://user:password@host:port/database}, {@code rediss://…} with TLS, {@code redis-sentinel://…}; without it
 *     each node counts alone
 * @param caCertificate a PEM file with whom to trust instead of the authorities that Java knows
 * @param prefix before every key and channel, so that installations can share a Redis
 * @param commandTimeout how long one command may take before Redis counts as away
 */
@ConfigurationProperties("mashang.redis")
record RedisSettings(
        @Nullable String url,
        @Nullable Path caCertificate,
        @DefaultValue("mashang") String prefix,
        @DefaultValue("200ms") Duration commandTimeout,
        @DefaultValue("1s") Duration connectTimeout) {

    boolean isSet() {
        return url != null && !url.isBlank();
    }

    String channel() {
        return prefix + ":news";
    }
}
