package io.mashang.wechat.menu;

import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.gateway.MenuPublisher;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the menu in front of all followers. Doing it again publishes the same menu again. */
@Component
public class PublishMenu {

    private final MenuStore store;
    private final EditMenu menu;
    private final MenuPublisher publisher;
    private final WechatGateway gateway;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    PublishMenu(
            MenuStore store, EditMenu menu, MenuPublisher publisher, WechatGateway gateway,
            TransactionTemplate transaction, AuditTrail audit, JsonMapper json, Clock clock) {
        this.store = store;
        this.menu = menu;
        this.publisher = publisher;
        this.gateway = gateway;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    MenuView by(StaffActor actor) {
        publish(actor);
        return menu.current();
    }

    /** The sandbox forgets its menu when it stops: it is published again at the start. */
    public void afterStart() {
        publish(null);
    }

    /** WeChat first, our note second: if the note is lost, publishing once more mends it. */
    private void publish(@Nullable StaffActor actor) {
        List<MenuButton> buttons = menu.current().buttons();
        publisher.publish(json.writeValueAsString(Map.of("button", buttons)));
        transaction.executeWithoutResult(status -> {
            String appId = gateway.officialAccountAppId();
            store.published(appId, clock.instant(), actor == null ? null : actor.displayName());
            if (actor != null) {
                audit.record(actor, "wechat.menu-published", "menu:" + appId,
                        Map.of("buttons", buttons.stream().map(MenuButton::name).toList()));
            }
        });
    }
}
