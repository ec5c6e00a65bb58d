package io.mashang.checkin.face;

import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deletes reference pictures that nobody used for long; all of them where faces are not compared any more. */
@Component
class DeleteFacesJob implements ScheduledJob {

    private static final int AT_ONCE = 500;

    private final FaceSettingsStore settings;
    private final ReferenceStore store;
    private final Clock clock;

    DeleteFacesJob(FaceSettingsStore settings, ReferenceStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkin-faces";
    }

    @Override
    public String cron() {
        return "0 40 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        FaceSettings now = settings.find().orElse(FaceSettings.OFF);
        Duration keep = now.on() ? Duration.ofDays(now.keepDays()) : Duration.ZERO;
        return deleteBefore(clock.instant().minus(keep), turn) + " pictures deleted, " + store.count() + " kept";
    }

    long deleteBefore(Instant moment, Turn turn) {
        return turn.writeInSteps(AT_ONCE, () -> store.deleteUnused(moment, AT_ONCE));
    }
}
