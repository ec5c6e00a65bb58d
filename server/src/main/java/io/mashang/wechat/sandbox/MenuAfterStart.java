package io.mashang.wechat.sandbox;

import io.mashang.wechat.menu.PublishMenu;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the fake WeChat the menu back that it forgot when it stopped. */
@Component
@SandboxOnly
class MenuAfterStart {

    private final PublishMenu publishMenu;

    MenuAfterStart(PublishMenu publishMenu) {
        this.publishMenu = publishMenu;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        publishMenu.afterStart();
    }
}
