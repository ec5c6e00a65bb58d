package io.mashang.platform.clock;

import io.mashang.platform.sql.BeatSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one place that asks the database what time it is. */
@Repository
class DatabaseTimeStore {

    private final JdbcClient jdbc;

    DatabaseTimeStore(BeatSource source) {
        this.jdbc = JdbcClient.create(source.dataSource());
    }

    Instant now() {
        return jdbc.sql("SELECT UTC_TIMESTAMP(6)").query(LocalDateTime.class).single().toInstant(ZoneOffset.UTC);
    }
}
