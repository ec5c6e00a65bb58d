package io.mashang.platform.jobs;

import java.util.List;
import org.springframework.stereotype.Component;

/** How the scheduled jobs stand. */
@Component
public final class Jobs {

    private final JobStore store;

    Jobs(JobStore store) {
        this.store = store;
    }

    public List<JobState> all() {
        return store.all();
    }
}
