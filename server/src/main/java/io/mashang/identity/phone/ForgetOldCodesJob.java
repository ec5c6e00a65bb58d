package io.mashang.identity.phone;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets codes when no limit counts them any more, and the rows on which requests for them waited for each other. */
@Component
class ForgetOldCodesJob implements ScheduledJob {

    static final Duration KEPT = CodeLimits.LOOK_BACK.multipliedBy(2);
    private static final int AT_ONCE = 2000;

    private final PhoneCodeStore store;
    private final Clock clock;

    ForgetOldCodesJob(PhoneCodeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-phone-codes";
    }

    @Override
    public String cron() {
        return "0 40 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        long before = Ids.firstOf(clock.instant().minus(KEPT));
        long codes = turn.writeInSteps(AT_ONCE, () -> store.forgetBefore(before, AT_ONCE));
        long gates = turn.writeInSteps(AT_ONCE, () -> store.forgetGates(AT_ONCE));
        return codes + " codes and " + gates + " gates forgotten";
    }
}
