package io.mashang.wechat.official;

import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets pushes that WeChat will not repeat any more; what they caused is kept by the modules that answered. */
@Component
class ForgetOldPushesJob implements ScheduledJob {

    static final Duration KEPT = Duration.ofDays(3);
    private static final int AT_ONCE = 5000;

    private final InboxStore inbox;
    private final Clock clock;

    ForgetOldPushesJob(InboxStore inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "wechat-pushes";
    }

    @Override
    public String cron() {
        return "0 30 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        Instant before = clock.instant().minus(KEPT);
        return turn.writeInSteps(AT_ONCE, () -> inbox.forgetBefore(before, AT_ONCE)) + " pushes forgotten";
    }
}
