package io.mashang.codes.custody;

import io.mashang.codes.CodeRedeemed;
import io.mashang.codes.custody.RegionCountStore.Key;
import io.mashang.platform.clock.ProgrammeZone;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts redemptions by holder, day and region as they happen, after their commit: once each, in the transaction that takes the news. */
@Component
public class CountRegions {

    private final RegionCountStore store;
    private final ProgrammeZone zone;

    CountRegions(RegionCountStore store, ProgrammeZone zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Goods of nobody, sold by the brand itself, have no territory. */
    public void count(List<CodeRedeemed> redeemed) {
        Map<Key, Long> counts = redeemed.stream()
                .filter(event -> event.holder() != null)
                .collect(Collectors.groupingBy(event -> new Key(
                        zone.dateOf(event.at()), Objects.requireNonNull(event.holder()),
                        Objects.requireNonNullElse(event.region(), RegionCountStore.UNKNOWN)), Collectors.counting()));
        store.add(counts);
    }
}
