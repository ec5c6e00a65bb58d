package io.mashang.platform.health;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DurabilityStore {

    private final JdbcClient jdbc;

    DurabilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Durability read() {
        return jdbc.sql("""
                SELECT @@innodb_flush_log_at_trx_commit AS flush_log, @@innodb_rollback_on_timeout AS rollback_all,
                       @@log_bin AS binlog, @@sync_binlog AS sync_binlog""")
                .query((row, n) -> new Durability(
                        row.getInt("flush_log"), row.getBoolean("rollback_all"), row.getBoolean("binlog"),
                        row.getLong("sync_binlog")))
                .single();
    }

    Grants grants() {
        return new Grants(jdbc.sql("SHOW GRANTS FOR CURRENT_USER()").query(String.class).list());
    }

    String version() {
        return jdbc.sql("SELECT VERSION()").query(String.class).single();
    }
}
