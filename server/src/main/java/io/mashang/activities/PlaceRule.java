package io.mashang.activities;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an activity takes place: at any of these sites. Never sent to participants. */
public record PlaceRule(List<Site> sites) {

    public PlaceRule {
        sites = List.copyOf(sites);
    }

    /**
     * One of the places, proved by being inside its fence or on one of its networks.
     *
     * @param name for staff; may be empty where there is one site only
     * @param fence null when the networks alone prove it
     */
    public record Site(String name, @Nullable Fence fence, Set<Bssid> networks) {

        public Site {
            networks = Set.copyOf(networks);
        }
    }

    /** @param accuracyAllowanceMeters how much of a phone's own uncertainty is forgiven, 0 to 100 */
    public record Fence(double latitude, double longitude, Datum datum, int radiusMeters, int accuracyAllowanceMeters) {}

    public boolean hasFences() {
        return sites.stream().anyMatch(site -> site.fence() != null);
    }

    public boolean hasNetworks() {
        return sites.stream().anyMatch(site -> !site.networks().isEmpty());
    }

    public boolean lists(Bssid network) {
        return sites.stream().anyMatch(site -> site.networks().contains(network));
    }
}
