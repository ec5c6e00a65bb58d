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

    /**
     * What is kept of the menu.
     *
     * @param buttons null while it is the default menu, whose addresses follow the installation's
     * @param publishedBy null when it was never published, or by the sandbox itself
     */
    record Stored(
            @Nullable List<MenuButton> buttons, @Nullable Instant changedAt, @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}

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
                        read(row.getString("buttons")), Times.readNullable(row, "changed_at"),
                        Times.readNullable(row, "published_at"), row.getString("published_by")))
                .optional();
    }

    private @Nullable List<MenuButton> read(@Nullable String buttons) {
        return buttons == null ? null : json.readValue(buttons, BUTTONS);
    }

    /** @param buttons null for the default menu */
    void save(String appId, @Nullable List<MenuButton> buttons, Instant at) {
        jdbc.sql("""
                INSERT INTO wechat_menu (app_id, buttons, changed_at) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE buttons = VALUES(buttons), changed_at = VALUES(changed_at)""")
                .param(appId)
                .param(buttons == null ? null : json.writeValueAsString(buttons))
                .param(Times.toDb(at))
                .update();
    }

    void published(String appId, Instant at, @Nullable String by) {
        jdbc.sql("""
                INSERT INTO wechat_menu (app_id, published_at, published_by) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE published_at = VALUES(published_at), published_by = VALUES(published_by)""")
                .param(appId)
                .param(Times.toDb(at))
                .param(by)
                .update();
    }
}
