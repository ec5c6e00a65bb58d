package io.mashang.wechat.sandbox;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this application listens; known once its server has started. */
@Component
@SandboxOnly
class OwnPort {

    private volatile int port;

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    String url() {
        if (port == 0) {
            throw new IllegalStateException("the WeChat sandbox is part of this server, which has not started yet");
        }
        return "http://127.0.0.1:" + port;
    }
}
