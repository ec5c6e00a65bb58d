package io.mashang.checkin.model;

import io.mashang.activities.PlaceRule;
import io.mashang.activities.PlaceRule.Fence;
import io.mashang.activities.PlaceRule.Site;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a position is inside a place: distance − min(accuracy, allowance) ≤ radius at any of its fences; the one with
 * the least missing is the nearest. A phone's own uncertainty speaks for the person, up to the allowance.
 *
 * @param site where the nearest fence is
 * @param inside of that fence
 * @param coarse not inside, and only because the phone knows too little: within its accuracy it might be
 */
public record PlaceCheck(Site site, Fence fence, boolean inside, boolean coarse, double distanceMeters) {

    /** Empty when the place has no fence. */
    public static Optional<PlaceCheck> of(PlaceRule rule, Position position) {
        return rule.sites().stream()
                .flatMap(site -> at(site, position))
                .min(Comparator.comparingDouble(check -> check.missing(position)));
    }

    private static Stream<PlaceCheck> at(Site site, Position position) {
        Fence fence = site.fence();
        if (fence == null) {
            return Stream.empty();
        }
        double distance = position.point().metersTo(new GeoPoint(fence.latitude(), fence.longitude(), fence.datum()));
        boolean inside = distance - forgiven(fence, position) <= fence.radiusMeters();
        boolean coarse = !inside && distance - position.accuracyMeters() <= fence.radiusMeters();
        return Stream.of(new PlaceCheck(site, fence, inside, coarse, distance));
    }

    private static double forgiven(Fence fence, Position position) {
        return Math.min(position.accuracyMeters(), fence.accuracyAllowanceMeters());
    }

    private double missing(Position position) {
        return distanceMeters - forgiven(fence, position) - fence.radiusMeters();
    }
}
