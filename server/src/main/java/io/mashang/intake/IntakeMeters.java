package io.mashang.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the write path tells about itself: how many wait, how many share a commit, how long a commit takes. */
@Component
final class IntakeMeters {

    private final MeterRegistry registry;
    private final DistributionSummary batchSize;
    private final Timer commit;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize = DistributionSummary.builder("mashang.intake.batch.size")
                .description("operations that shared one commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.commit = Timer.builder("mashang.intake.commit")
                .description("time of one batch from its first statement to the answer of its commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    void watch(WaitingRoom room) {
        Gauge.builder("mashang.intake.waiting", room, WaitingRoom::size)
                .description("operations that wait for a writer")
                .register(registry);
    }

    <T> T commit(int operations, Supplier<T> work) {
        batchSize.record(operations);
        return java.util.Objects.requireNonNull(commit.record(work));
    }
}
