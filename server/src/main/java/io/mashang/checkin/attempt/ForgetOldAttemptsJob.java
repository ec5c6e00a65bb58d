package io.mashang.checkin.attempt;

import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Forgets figures of tries after a good year. */
@Component
class ForgetOldAttemptsJob implements ScheduledJob {

    static final int DAYS_KEPT = 400;
    private static final int AT_ONCE = 5000;

    private final AttemptStore store;
    private final Clock clock;

    ForgetOldAttemptsJob(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checkin-attempts";
    }

    @Override
    public String cron() {
        return "0 45 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        LocalDate before = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_KEPT);
        return turn.writeInSteps(AT_ONCE, () -> store.forgetBefore(before, AT_ONCE)) + " figures forgotten";
    }
}
