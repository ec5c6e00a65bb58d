package io.mashang.activities.organise;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.Bssid;
import io.mashang.activities.organise.PlaceSite.PlaceFence;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.Refused;
import java.util.List;
import java.util.Map;

/** Refuses places that could never be proved, naming the field. */
final class CheckPlace {

    private CheckPlace() {}

    static void check(ActivityRequest.Place place) {
        if (place.checked() && place.sites().isEmpty()) {
            throw new Refused(ActivitiesProblem.PLACE_MISSING);
        }
        for (int i = 0; i < place.sites().size(); i++) {
            check(place.sites().get(i), "place.sites[" + i + "]");
        }
    }

    private static void check(PlaceSite site, String field) {
        if (site.provesNothing()) {
            throw refused(ActivitiesProblem.PLACE_MISSING, field, site.name());
        }
        PlaceFence fence = site.fence();
        if (fence != null && fence.isNowhere()) {
            throw refused(ActivitiesProblem.PLACE_IMPOSSIBLE, field + ".fence.latitude", "0, 0");
        }
        List<String> networks = site.networks();
        for (int i = 0; i < networks.size(); i++) {
            String typed = networks.get(i);
            String named = field + ".networks[" + i + "]";
            Bssid network = Bssid.read(typed).orElseThrow(() -> refused(ActivitiesProblem.NETWORK_UNREADABLE, named, typed));
            if (network.isRandomised()) {
                throw refused(ActivitiesProblem.NETWORK_RANDOMISED, named, typed);
            }
        }
    }

    private static Refused refused(ActivitiesProblem problem, String field, String typed) {
        return new Refused(problem, Map.of("typed", typed)).onFields(new FieldProblem(field, typed));
    }
}
