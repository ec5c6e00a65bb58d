package io.mashang.wechat.menu;

import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import io.mashang.wechat.WechatGateway;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and changes the menu that the next publishing will put in front of followers. */
@Component
class EditMenu {

    private final MenuStore store;
    private final DefaultMenu defaultMenu;
    private final WechatGateway gateway;
    private final AuditTrail audit;
    private final Clock clock;

    EditMenu(MenuStore store, DefaultMenu defaultMenu, WechatGateway gateway, AuditTrail audit, Clock clock) {
        this.store = store;
        this.defaultMenu = defaultMenu;
        this.gateway = gateway;
        this.audit = audit;
        this.clock = clock;
    }

    MenuView current() {
        return store.find(gateway.officialAccountAppId())
                .map(stored -> MenuView.of(stored, defaultMenu.buttons()))
                .orElseGet(() -> MenuView.never(defaultMenu.buttons()));
    }

    @Transactional
    public MenuView save(List<MenuButton> buttons, StaffActor actor) {
        MenuButton.check(buttons);
        boolean isDefault = buttons.equals(defaultMenu.buttons());
        store.save(gateway.officialAccountAppId(), isDefault ? null : buttons, clock.instant());
        audit.record(actor, "wechat.menu-changed", "menu:" + gateway.officialAccountAppId(),
                Map.of("buttons", buttons.stream().map(MenuButton::name).toList()));
        return current();
    }
}
