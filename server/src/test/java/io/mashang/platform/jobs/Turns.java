package io.mashang.platform.jobs;

import io.mashang.platform.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a test the turn at a job, whatever the time is. */
@Component
@Lazy
public class Turns {

    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Turns(JobStore store, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public String take(ScheduledJob job) {
        return job.run(next());
    }

    /** The first turn at a job of its own. */
    public Turn next() {
        String job = "test-" + ids.next();
        Instant now = clock.instant();
        store.register(job, now, now.minusMillis(1));
        if (!store.begin(new JobStore.Due(job, 0), "test", now, now.plus(Duration.ofMinutes(1)))) {
            throw new IllegalStateException(job);
        }
        return new Turn(store, transaction, job, 1);
    }
}
