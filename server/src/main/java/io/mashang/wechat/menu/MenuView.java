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

    static MenuView of(MenuStore.Stored stored, List<MenuButton> defaultButtons) {
        List<MenuButton> own = stored.buttons();
        Instant published = stored.publishedAt();
        Instant changed = stored.changedAt();
        boolean upToDate = published != null && (changed == null || !published.isBefore(changed));
        return new MenuView(
                own == null ? defaultButtons : own, changed, published, stored.publishedBy(), upToDate, own == null);
    }

    static MenuView never(List<MenuButton> buttons) {
        return new MenuView(buttons, null, null, null, false, true);
    }
}
