package io.mashang.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the jobs that are due and that no other node is doing. */
final class TakeTurns {

    private static final Logger log = LoggerFactory.getLogger(TakeTurns.class);
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEWED_EVERY = LEASE.dividedBy(4);

    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Map<String, ScheduledJob> jobs;
    private final JobTimes times;
    private final Clock clock;
    private final String holder;

    TakeTurns(JobStore store, TransactionTemplate transaction, List<ScheduledJob> jobs, JobTimes times, JobHolder on) {
        this.store = store;
        this.transaction = transaction;
        this.jobs = jobs.stream().collect(Collectors.toMap(ScheduledJob::name, Function.identity()));
        this.times = times;
        this.clock = on.clock();
        this.holder = on.node();
    }

    /** Who takes turns, and by which clock. */
    record JobHolder(String node, Clock clock) {}

    /** Makes the rows of new jobs; may be done by every node at every start. */
    void register() {
        Instant now = clock.instant();
        jobs.values().forEach(job -> store.register(job.name(), times.next(job.cron(), now), now.minusMillis(1)));
    }

    void takeAllDue() {
        for (JobStore.Due due : store.due(clock.instant())) {
            ScheduledJob job = jobs.get(due.name());
            Instant now = clock.instant();
            if (job != null && store.begin(due, holder, now, now.plus(LEASE))) {
                take(job, due.token() + 1);
            }
        }
    }

    private void take(ScheduledJob job, long token) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("job-lease").start(() -> keepLease(job.name(), token, done));
        JobEnd end;
        try {
            String detail = job.run(new Turn(store, transaction, job.name(), token));
            Instant now = clock.instant();
            end = new JobEnd(now, times.next(job.cron(), now), false, detail);
        } catch (TurnLost lost) {
            log.warn("{} broke off: {}", job.name(), lost.getMessage());
            return;
        } catch (RuntimeException | Error e) {
            log.error("the job {} failed", job.name(), e);
            Instant now = clock.instant();
            end = new JobEnd(now, times.afterFailure(job.cron(), now), true, e.getClass().getSimpleName());
        } finally {
            done.countDown();
        }
        if (!store.end(job.name(), token, end)) {
            log.warn("{} was taken over by another node before it ended here", job.name());
        }
    }

    private void keepLease(String job, long token, CountDownLatch done) {
        try {
            boolean ours = true;
            while (ours && !done.await(RENEWED_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                ours = renew(job, token);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A renewal that fails is tried again: the lease lasts for several. */
    private boolean renew(String job, long token) {
        try {
            return store.renew(job, token, clock.instant().plus(LEASE));
        } catch (RuntimeException e) {
            log.debug("the lease of {} could not be renewed: {}", job, e.toString());
            return true;
        }
    }
}
