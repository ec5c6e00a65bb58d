package io.mashang.codes.statistics;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ProductId;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.region.Region;
import io.mashang.platform.region.Regions;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scans by region, and the regions to choose from. */
@RestController
@RequestMapping("/console/api")
class ScansConsoleController {

    private static final int MOST_DAYS = 366;

    /** @param adcode six digits; 430000 for a province, 430100 for a city in it */
    record RegionView(int adcode, String province, String city) {

        static RegionView of(Region region) {
            return new RegionView(region.adcode(), region.province(), region.city());
        }
    }

    /**
     * @param region null for scans whose place nobody knows
     * @param redeemed codes that gave their points there
     * @param traced people who looked a product up there
     */
    record RegionScansView(@Nullable RegionView region, long redeemed, long traced) {}

    private final ScanCountStore store;
    private final Regions regions;

    ScansConsoleController(ScanCountStore store, Regions regions) {
        this.store = store;
        this.regions = regions;
    }

    @GetMapping("/regions")
    @StaffMay(Permission.CODES_READ)
    List<RegionView> regions() {
        return regions.all().stream().map(RegionView::of).toList();
    }

    /** Days are business dates; both ends are included. Most redeemed first. */
    @GetMapping("/code-scans")
    @StaffMay(Permission.CODES_READ)
    List<RegionScansView> scans(
            @RequestParam LocalDate from, @RequestParam LocalDate until, @RequestParam(required = false) @Nullable Long productId) {
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Refused(CodesProblem.PERIOD_INVALID);
        }
        return store.byRegion(from, until, productId == null ? null : new ProductId(productId)).stream()
                .map(count -> new RegionScansView(view(count.region()), count.redeemed(), count.traced()))
                .toList();
    }

    private @Nullable RegionView view(int code) {
        Optional<Region> region = regions.find(code);
        return region.map(RegionView::of).orElse(null);
    }
}
