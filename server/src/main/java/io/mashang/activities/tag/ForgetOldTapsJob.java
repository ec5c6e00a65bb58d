package io.mashang.activities.tag;

import io.mashang.activities.TagId;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets old touches of dynamic tags, except the one with a tag's highest counter: it refuses all that came before it. */
@Component
class ForgetOldTapsJob implements ScheduledJob {

    static final Duration KEPT = Duration.ofDays(90);
    private static final int AT_ONCE = 5000;

    private final TapStore taps;
    private final Clock clock;

    ForgetOldTapsJob(TapStore taps, Clock clock) {
        this.taps = taps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tag-touches";
    }

    @Override
    public String cron() {
        return "0 40 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        Instant before = clock.instant().minus(KEPT);
        long forgotten = 0;
        for (TagId tag : taps.touchedTags()) {
            int highest = taps.highestCounter(tag);
            forgotten += turn.writeInSteps(AT_ONCE, () -> taps.forget(tag, highest, before, AT_ONCE));
        }
        return forgotten + " touches forgotten";
    }
}
