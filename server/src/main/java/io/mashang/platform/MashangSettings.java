package io.mashang.platform;

import java.net.URI;
import java.nio.file.Path;
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
        @Nullable String masterKey) {

    public boolean isProduction() {
        return production == null ? mode == StoreMode.EXTERNAL : production;
    }

    public enum StoreMode {
        EMBEDDED,
        EXTERNAL
    }
}
