package io.mashang.platform.jobs;

import io.mashang.platform.clock.StoreClock;
import io.mashang.platform.health.SystemCheck;
import io.mashang.platform.health.SystemWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the scheduled jobs are done, and done well. */
@Component
class JobsCheck implements SystemCheck {

    private static final Duration OVERDUE = Duration.ofHours(1);

    private final JobStore store;
    private final StoreClock clock;

    JobsCheck(JobStore store, StoreClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Finding look() {
        Instant late = clock.instant().minus(OVERDUE);
        List<JobState> all = store.all();
        List<String> trouble = all.stream()
                .filter(job -> job.failed() || job.nextAt().isBefore(late))
                .map(job -> SystemWords.say(job.failed() ? "jobs.failed" : "jobs.overdue", Map.of("job", job.name())))
                .toList();
        return trouble.isEmpty()
                ? new Finding(true, SystemWords.say("jobs.well", Map.of("n", all.size())))
                : new Finding(false, String.join(", ", trouble));
    }
}
