package io.mashang.platform.nodes;

import io.mashang.platform.MashangSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A stopping node is no longer ready but goes on answering for a while, so that the load balancer can send people elsewhere
 * before it takes nothing more. Everything else stops after this.
 */
@Component
public class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final ApplicationContext context;
    private final Duration time;
    private volatile boolean leaving;

    Drain(ApplicationContext context, MashangSettings settings) {
        this.context = context;
        this.time = settings.drainTime();
    }

    /** Whether connections should not be used again. */
    public boolean isLeaving() {
        return leaving;
    }

    @EventListener
    void leave(ContextClosedEvent closed) throws InterruptedException {
        if (closed.getApplicationContext() != context || leaving) {
            return;
        }
        leaving = true;
        if (!time.isZero()) {
            log.info("this node leaves; it goes on answering for {}", time);
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        }
    }
}
