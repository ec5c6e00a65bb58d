package io.mashang.platform.demo;

import io.mashang.platform.sql.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoStore {

    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for one caller only, and for none once anybody has signed in. */
    boolean claim(Instant at) {
        return jdbc.sql("""
                UPDATE platform_demo SET seeded_at = ?
                WHERE id = 1 AND seeded_at IS NULL AND NOT EXISTS (SELECT 1 FROM platform_sign_in)""")
                        .param(Times.toDb(at))
                        .update()
                == 1;
    }
}
