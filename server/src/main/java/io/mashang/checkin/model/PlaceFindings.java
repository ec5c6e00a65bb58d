package io.mashang.checkin.model;

import io.mashang.activities.Bssid;
import io.mashang.activities.Method;
import io.mashang.activities.PlaceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says about the place: one proof is enough, be it a fence, a network or the touch of a chip. Somebody
 * for whom none speaks gets the reason that is easiest to mend.
 *
 * @param proved false when a person must look
 * @param distanceMeters to the nearest fence; null when unknown
 */
record PlaceFindings(boolean proved, List<Finding> findings, @Nullable Integer distanceMeters) {

    static PlaceFindings of(PlaceRule place, Method method, Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Optional<PlaceCheck> check = Optional.ofNullable(evidence.position()).flatMap(position -> PlaceCheck.of(place, position));
        Integer distance = check.map(found -> (int) Math.round(found.distanceMeters())).orElse(null);
        boolean proved = network(place, evidence.network(), findings)
                | check.filter(PlaceCheck::inside).isPresent()
                | method == Method.NFC_DYNAMIC;
        if (!proved) {
            findings.addFirst(missing(place, check));
        }
        return new PlaceFindings(proved, findings, distance);
    }

    private static boolean network(PlaceRule place, @Nullable Bssid network, List<Finding> findings) {
        if (network == null || !place.hasNetworks()) {
            return false;
        }
        boolean listed = place.lists(network);
        findings.add(Finding.of(listed ? Signal.WIFI_LISTED : Signal.WIFI_OTHER));
        return listed;
    }

    private static Finding missing(PlaceRule place, Optional<PlaceCheck> check) {
        if (check.isEmpty()) {
            return Finding.of(place.hasFences() ? Signal.LOCATION_REFUSED : Signal.WIFI_MISSING);
        }
        Signal signal = check.get().coarse() ? Signal.LOCATION_COARSE : Signal.OUTSIDE_PLACE;
        return Finding.away(signal, (int) Math.round(check.get().distanceMeters()));
    }
}
