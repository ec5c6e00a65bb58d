package io.mashang.platform.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the database may keep us waiting. What the database's address says itself wins.
 *
 * @param connectTimeout for a new connection
 * @param answerTimeout for the answer to one statement; work that is known to take longer asks for more
 * @param waiting the most requests that wait for a connection at once; one more is refused as overloaded
 * @param migration another user of the database for changes of its tables, so that the application's own needs no such right
 */
@ConfigurationProperties("mashang.store")
record StoreSettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("2500ms") Duration answerTimeout,
        @DefaultValue("200") int waiting,
        @DefaultValue Migration migration) {

    record Migration(@Nullable String username, @Nullable String password) {}
}
