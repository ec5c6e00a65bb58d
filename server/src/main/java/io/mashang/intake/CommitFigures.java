package io.mashang.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the meters how much the writer commits. */
@Component
final class CommitFigures {

    /** @param perSecond operations per second since the reading before */
    record Figures(int waiting, long commits, long operations, double perSecond) {}

    private final MeterRegistry meters;
    private long operationsBefore;
    private long nanosBefore = System.nanoTime();

    CommitFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    synchronized Figures read() {
        @Nullable Gauge waiting = meters.find("mashang.intake.waiting").gauge();
        @Nullable DistributionSummary batches = meters.find("mashang.intake.batch.size").summary();
        long operations = batches == null ? 0 : (long) batches.totalAmount();
        long nanos = System.nanoTime();
        double perSecond = 1e9 * (operations - operationsBefore) / Math.max(1, nanos - nanosBefore);
        operationsBefore = operations;
        nanosBefore = nanos;
        return new Figures(
                waiting == null || Double.isNaN(waiting.value()) ? 0 : (int) waiting.value(),
                batches == null ? 0 : batches.count(), operations, Math.round(perSecond * 10) / 10.0);
    }
}
