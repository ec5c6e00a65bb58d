package io.mashang.platform.tokens;

import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.ScheduledJob;
import io.mashang.platform.jobs.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Forgets refresh tokens that have expired, and sign-ins that nobody can go on with: their last token has expired. A used
 * token stays until then, so that using it again still gives a thief away.
 */
@Component
class ForgetOldSignInsJob implements ScheduledJob {

    static final Duration KEPT = SignIns.REFRESH_LIFETIME.plus(Duration.ofDays(1));
    private static final int AT_ONCE = 1000;

    private final SignInPruningStore store;
    private final Clock clock;

    ForgetOldSignInsJob(SignInPruningStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform-sign-ins";
    }

    @Override
    public String cron() {
        return "0 50 3 * * *";
    }

    @Override
    public String run(Turn turn) {
        long before = Ids.firstOf(clock.instant().minus(KEPT));
        long tokens = turn.writeInSteps(AT_ONCE, () -> store.forgetTokensBefore(before, AT_ONCE));
        return tokens + " tokens and " + forgetSignIns(Math.min(before, store.newestSignIn()), turn) + " sign-ins forgotten";
    }

    /**
     * Walks over the old sign-ins by id: those that are still in use are passed and not looked at again. The newest stays:
     * that somebody has signed in before is how an installation in use is told from an empty one.
     */
    private long forgetSignIns(long before, Turn turn) {
        long forgotten = 0;
        List<Long> some = store.signInsBetween(0, before, AT_ONCE);
        while (!some.isEmpty()) {
            List<Long> step = some;
            forgotten += turn.write(() -> store.forgetUnlessInUse(step));
            some = store.signInsBetween(step.getLast(), before, AT_ONCE);
        }
        return forgotten;
    }
}
