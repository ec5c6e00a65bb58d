package io.mashang.codes.statistics;

import io.mashang.codes.CodeRedeemed;
import io.mashang.codes.statistics.ScanCountStore.Count;
import io.mashang.codes.statistics.ScanCountStore.Place;
import io.mashang.codes.trace.CodeTraced;
import io.mashang.platform.clock.ProgrammeZone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds scans up by day, batch and region; called in the transaction that takes them off the outbox, so that each counts once.
 */
@Component
public class CountScans {

    /** Always in the same order, so that two of these never block each other. */
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::day).thenComparingLong(Place::batch).thenComparingInt(Place::region);

    private static final Count REDEEMED = new Count(1, 0);
    private static final Count TRACED = new Count(0, 1);

    private final ScanCountStore store;
    private final ProgrammeZone zone;

    CountScans(ScanCountStore store, ProgrammeZone zone) {
        this.store = store;
        this.zone = zone;
    }

    public void redeemed(List<CodeRedeemed> scans) {
        Map<Place, Count> counts = new TreeMap<>(ORDER);
        scans.forEach(scan -> counts.merge(place(scan.batch().value(), scan.at(), scan.region()), REDEEMED, Count::plus));
        store.add(counts);
    }

    void traced(List<CodeTraced> scans) {
        Map<Place, Count> counts = new TreeMap<>(ORDER);
        scans.forEach(scan -> counts.merge(place(scan.batch(), scan.at(), scan.region()), TRACED, Count::plus));
        store.add(counts);
    }

    private Place place(long batch, Instant at, @Nullable Integer region) {
        return new Place(zone.dateOf(at), batch, Objects.requireNonNullElse(region, 0));
    }
}
