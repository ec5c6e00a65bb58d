package io.mashang.checkin.attempt;


import io.mashang.checkin.attempt.AttemptStore.Counted;
import io.mashang.checkin.model.TimeClasses;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums of tries.
 *
 * @param attempts tries that ended, and those that never came back after the scan
 * @param recorded checked in, those that wait for review or for the database included
 * @param unfinished scanned a good code and handed nothing in
 * @param meanMillis from the scan to the end of those that were recorded at once, uploads left out; null when there are none
 */
record AttemptFigures(
        long attempts, long recorded, long pending, long refused, long failed, long unfinished,
        @Nullable Long meanMillis, @Nullable Long medianMillis) {

    static AttemptFigures of(Collection<Counted> counts) {
        Map<AttemptOutcome, Long> ends = new EnumMap<>(AttemptOutcome.class);
        TreeMap<Integer, Long> took = new TreeMap<>();
        long timed = 0;
        long millis = 0;
        for (Counted counted : counts) {
            AttemptOutcome outcome = counted.kind().outcome();
            ends.merge(outcome, counted.attempts(), Long::sum);
            if (counted.kind().took() > 0 && (outcome == AttemptOutcome.DONE || outcome == AttemptOutcome.PENDING)) {
                took.merge(counted.kind().took(), counted.attempts(), Long::sum);
                timed += counted.attempts();
                millis += counted.millis();
            }
        }
        long pending = ends.getOrDefault(AttemptOutcome.PENDING, 0L);
        long recorded = pending + ends.getOrDefault(AttemptOutcome.DONE, 0L) + ends.getOrDefault(AttemptOutcome.KEPT, 0L);
        long refusedLater = ends.getOrDefault(AttemptOutcome.REFUSED, 0L);
        long refused = refusedLater + ends.getOrDefault(AttemptOutcome.CLAIM_REFUSED, 0L);
        long failed = ends.getOrDefault(AttemptOutcome.FAILED, 0L);
        long unfinished = Math.max(0, ends.getOrDefault(AttemptOutcome.CLAIMED, 0L) - recorded - refusedLater - failed);
        return new AttemptFigures(
                recorded + refused + failed + unfinished, recorded, pending, refused, failed, unfinished,
                timed == 0 ? null : Math.round((double) millis / timed), timed == 0 ? null : TimeClasses.median(took));
    }
}
