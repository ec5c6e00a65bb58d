package io.mashang.wechat.menu;

import io.mashang.platform.sql.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MenuStore {

    /** @param publishedBy null when it was never published, or by the sandbox itself */
    record Stored(
            List<MenuButton> buttons, Instant changedAt, @Nullable Instant publishedAt, @Nullable String publishedBy) {}

    private static final TypeReference<List<MenuButton>> BUTTONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MenuStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Stored> find(String appId) {
        return jdbc.sql("SELECT buttons, changed_at, published_at, published_by FROM wechat_menu WHERE app_id = ?")
                .param(appId)
                .query((row, n) -> new Stored(
                        json.readValue(row.getString("buttons"), BUTTONS), Times.read(row, "changed_at"),
                        Times.readNullable(row, "published_at"), row.getString("published_by")))
                .optional();
    }

    void save(String appId, List<MenuButton> buttons, Instant at) {
        jdbc.sql("""
                INSERT INTO wechat_menu (app_id, buttons, changed_at) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE buttons = VALUES(buttons), changed_at = VALUES(changed_at)""")
                .params(appId, json.writeValueAsString(buttons), Times.toDb(at))
                .update();
    }

    /** Keeps when the menu was published; the first publishing also keeps the default menu. */
    void published(String appId, List<MenuButton> buttons, Instant at, @Nullable String by) {
        jdbc.sql("""
                INSERT INTO wechat_menu (app_id, buttons, changed_at, published_at, published_by) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE published_at = VALUES(published_at), published_by = VALUES(published_by)""")
                .param(appId)
                .param(json.writeValueAsString(buttons))
                .param(Times.toDb(at))
                .param(Times.toDb(at))
                .param(by)
                .update();
    }
}
