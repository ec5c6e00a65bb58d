package io.mashang.wechat.official;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets pushes that WeChat will not repeat any more; what they caused is kept by the modules that answered. */
@Component
class ForgetOldPushesJob {

    static final Duration KEPT = Duration.ofDays(3);

    private final InboxStore inbox;
    private final Clock clock;

    ForgetOldPushesJob(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** In small steps, so that nobody waits behind it. */
    @Scheduled(cron = "0 30 3 * * *", zone = "${mashang.zone:Asia/Shanghai}")
    void forget() {
        int forgotten;
        do {
            forgotten = inbox.forgetBefore(clock.instant().minus(KEPT));
        } while (forgotten > 0);
    }
}
