package io.mashang.codes.custody;

import io.mashang.codes.PartyId;
import io.mashang.codes.custody.RegionCountStore.Count;
import io.mashang.codes.model.DiversionCheck;
import io.mashang.codes.model.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How often each dealer's goods were scanned outside the territory, against what is usual with the others' goods. */
@Component
class Diversion {

    record RegionView(int region, long scans, boolean inside) {}

    /**
     * @param scans where the region is known
     * @param unknown where it is not: they count for nothing
     * @param share of the known ones that were outside
     * @param usual the same share of all other dealers' goods
     */
    record DealerView(
            PartyId id, String name, List<Integer> territory, long scans, long outside, long unknown, double share, double usual,
            DiversionCheck.Verdict verdict, List<RegionView> regions) {}

    /** @param fewest scans below which nothing is said about a dealer */
    record DiversionView(LocalDate from, LocalDate to, int fewest, List<DealerView> dealers) {}

    private record Sums(Party dealer, long scans, long outside, long unknown, List<RegionView> regions) {}

    private static final int REGIONS = 10;

    private final RegionCountStore store;
    private final PartyStore parties;

    Diversion(RegionCountStore store, PartyStore parties) {
        this.store = store;
        this.parties = parties;
    }

    /** The most noticeable first. Only dealers with a territory: without one nothing is outside. */
    DiversionView between(LocalDate from, LocalDate to) {
        Map<Long, List<Count>> byHolder = store.between(from, to).stream().collect(Collectors.groupingBy(Count::holder));
        List<Sums> sums = parties.all(new HashSet<>(byHolder.keySet())).values().stream()
                .filter(party -> party.kind() == Party.Kind.DEALER && !party.regions().isEmpty())
                .map(party -> sums(party, byHolder.getOrDefault(party.id().value(), List.of())))
                .toList();
        long all = sums.stream().mapToLong(Sums::scans).sum();
        long allOutside = sums.stream().mapToLong(Sums::outside).sum();
        return new DiversionView(from, to, DiversionCheck.FEWEST, sums.stream()
                .map(one -> view(one, DiversionCheck.of(
                        one.scans(), one.outside(), all - one.scans(), allOutside - one.outside(), sums.size())))
                .sorted(Comparator.comparing(DealerView::verdict).reversed().thenComparing(DealerView::share, Comparator.reverseOrder()))
                .toList());
    }

    private static Sums sums(Party dealer, List<Count> counts) {
        var territory = new Territory(new HashSet<>(dealer.regions()));
        List<RegionView> regions = counts.stream()
                .filter(count -> count.region() != RegionCountStore.UNKNOWN)
                .map(count -> new RegionView(count.region(), count.scans(), territory.contains(count.region())))
                .sorted(Comparator.comparing(RegionView::scans).reversed())
                .toList();
        long known = regions.stream().mapToLong(RegionView::scans).sum();
        long all = counts.stream().mapToLong(Count::scans).sum();
        long outside = regions.stream().filter(region -> !region.inside()).mapToLong(RegionView::scans).sum();
        return new Sums(dealer, known, outside, all - known, regions.stream().limit(REGIONS).toList());
    }

    private static DealerView view(Sums sums, DiversionCheck check) {
        return new DealerView(
                sums.dealer().id(), sums.dealer().name(), sums.dealer().regions(), check.scans(), check.outside(), sums.unknown(),
                check.share(), check.baseline(), check.verdict(), sums.regions());
    }
}
