package io.mashang.platform.sql;

import io.mashang.platform.MashangSettings.StoreMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database may keep us waiting. What the database's address says itself wins.
 *
 * @param connectTimeout for a new connection
 * @param answerTimeout for the answer to one statement; work that is known to take longer asks for more. When not set, 2.5 s,
 *     so that people hear of a database that hangs within three; 10 s of an embedded one, which only a busy machine slows
 * @param waiting the most requests that wait for a connection at once; one more is refused as overloaded
 * @param migration another user of the database for changes of its tables, so that the application's own needs no such right
 */
@ConfigurationProperties("mashang.store")
record StoreSettings(
        @DefaultValue("2s") Duration connectTimeout,
        @Nullable Duration answerTimeout,
        @DefaultValue("200") int waiting,
        @DefaultValue Migration migration) {

    private static final Duration EMBEDDED_ANSWER = Duration.ofSeconds(10);
    private static final Duration EXTERNAL_ANSWER = Duration.ofMillis(2500);

    Duration answerTimeout(StoreMode mode) {
        if (answerTimeout != null) {
            return answerTimeout;
        }
        return mode == StoreMode.EMBEDDED ? EMBEDDED_ANSWER : EXTERNAL_ANSWER;
    }

    record Migration(@Nullable String username, @Nullable String password) {}
}
