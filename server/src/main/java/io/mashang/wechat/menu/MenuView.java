package io.mashang.wechat.menu;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menu as the console shows it.
 *
 * @param upToDate whether followers see exactly this menu
 * @param defaultMenu whether it is the one that came with the installation
 */
record MenuView(
        List<MenuButton> buttons, @Nullable Instant changedAt, @Nullable Instant publishedAt, @Nullable String publishedBy,
        boolean upToDate, boolean defaultMenu) {

    static MenuView of(MenuStore.Stored stored, boolean defaultMenu) {
        Instant published = stored.publishedAt();
        boolean upToDate = published != null && !published.isBefore(stored.changedAt());
        return new MenuView(
                stored.buttons(), stored.changedAt(), published, stored.publishedBy(), upToDate, defaultMenu);
    }

    static MenuView never(List<MenuButton> buttons) {
        return new MenuView(buttons, null, null, null, false, true);
    }
}
