package io.mashang.wechat.gateway;

import static io.mashang.wechat.gateway.WechatRefusals.asking;

import org.springframework.stereotype.Component;

/** Puts a menu in front of the official account's followers. Outbound: never inside a transaction. */
@Component
public class MenuPublisher {

    private final WechatClients clients;

    MenuPublisher(WechatClients clients) {
        this.clients = clients;
    }

    /** @param menu as {@code /cgi-bin/menu/create} takes it */
    public void publish(String menu) {
        asking(() -> clients.official().getMenuService().menuCreate(menu));
    }
}
