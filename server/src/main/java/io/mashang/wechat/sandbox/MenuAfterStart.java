package io.mashang.wechat.sandbox;

import io.mashang.platform.problem.Refused;
import io.mashang.wechat.menu.PublishMenu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the fake WeChat the menu back that it forgot when it stopped. */
@Component
@SandboxOnly
class MenuAfterStart {

    private static final Logger log = LoggerFactory.getLogger(MenuAfterStart.class);

    private final PublishMenu publishMenu;

    MenuAfterStart(PublishMenu publishMenu) {
        this.publishMenu = publishMenu;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        try {
            publishMenu.afterStart();
        } catch (Refused refused) {
            log.warn("the sandbox has no menu yet ({}): publish it in the console", refused.problem().code());
        }
    }
}
