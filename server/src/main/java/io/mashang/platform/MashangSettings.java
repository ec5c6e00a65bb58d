package io.mashang.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets.
 *
 * @param data the folder that holds everything of an embedded installation
 * @param mode where data lives: {@code EMBEDDED} starts a private MariaDB in {@code data}; {@code EXTERNAL} uses {@code spring.datasource}
 * @param baseUrl the address under which phones reach this installation; printed in QR codes
 * @param node the number of this node, 0 to 1023; when absent a free one is taken
 * @param zone the zone in which days are counted
 * @param demo whether an empty installation is seeded with a small believable data set
 * @param production whether people rely on this installation: then the sandbox and unsafe database settings are refused;
 *     when not set, an external database means yes
 * @param drain how long a stopping node goes on answering while the load balancer learns that it leaves; when not set, five
 *     seconds in production and else no time at all
 * @param masterKey base64 of 32 random bytes; when absent, an embedded installation keeps one in {@code data}
 */
@ConfigurationProperties("mashang")
public record MashangSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("EMBEDDED") StoreMode mode,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @Nullable Integer node,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("false") boolean demo,
        @Nullable Boolean production,
        @Nullable Duration drain,
        @Nullable String masterKey) {

    private static final Duration PRODUCTION_DRAIN = Duration.ofSeconds(5);

    public boolean isProduction() {
        return production == null ? mode == StoreMode.EXTERNAL : production;
    }

    public Duration drainTime() {
        if (drain != null) {
            return drain;
        }
        return isProduction() ? PRODUCTION_DRAIN : Duration.ZERO;
    }

    public enum StoreMode {
        EMBEDDED,
        EXTERNAL
    }
}
