package io.mashang.checkin.record;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Drops where people were once nobody can need it any more; how far away they were stays with the verdict. */
@Component
class ForgetCoordinatesJob implements ScheduledJob {

    private static final int AT_ONCE = 2000;
    /** How far back a night looks, so that a few missed nights are made up for without reading the whole table. */
    private static final Duration LOOKS_BACK = Duration.ofDays(60);

    private final CoordinateStore store;
    private final Clock clock;
    private final Duration keep;

    ForgetCoordinatesJob(
            CoordinateStore store, Clock clock, @Value("${mashang.checkin.keep-coordinates:30d}") Duration keep) {
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "checkin-coordinates";
    }

    @Override
    public String cron() {
        return "0 20 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        return forgetBefore(clock.instant().minus(keep), turn) + " coordinates dropped";
    }

    long forgetBefore(Instant moment, Turn turn) {
        long from = Ids.firstOf(moment.minus(LOOKS_BACK));
        long until = Ids.firstOf(moment);
        return turn.writeInSteps(AT_ONCE, () -> store.dropOfRecords(from, until, AT_ONCE))
                + turn.writeInSteps(AT_ONCE, () -> store.dropOfEvidence(from, until, AT_ONCE));
    }
}
