package io.mashang.platform.jobs;

import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.clock.StoreClock;
import io.mashang.platform.ids.IdRange;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    TakeTurns takeTurns(
            JobStore store, TransactionTemplate transaction, List<ScheduledJob> jobs, JobTimes times, TakeTurns.JobHolder holder) {
        return new TakeTurns(store, transaction, jobs, times, holder);
    }

    @Bean
    JobTimes jobTimes(ProgrammeZone zone) {
        return new JobTimes(zone.zone());
    }

    @Bean
    TakeTurns.JobHolder jobHolder(IdRange node, StoreClock clock) {
        return new TakeTurns.JobHolder("node " + node.granted().node(), clock);
    }

    @Bean
    JobRunner jobRunner(TakeTurns turns, @Value("${mashang.jobs.enabled:true}") boolean enabled) {
        return new JobRunner(turns, enabled);
    }
}
