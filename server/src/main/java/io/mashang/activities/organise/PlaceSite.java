package io.mashang.activities.organise;

import io.mashang.activities.Bssid;
import io.mashang.activities.Datum;
import io.mashang.activities.PlaceRule.Fence;
import io.mashang.activities.PlaceRule.Site;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of an activity's places as the organiser enters it: a fence, networks or both.
 *
 * @param name may be empty where there is one only
 * @param networks hardware addresses of Wi-Fi access points in any usual form
 */
public record PlaceSite(
        @NotNull @Size(max = 60) String name, @Nullable @Valid PlaceFence fence,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 40) String> networks) {

    /** @param accuracyAllowanceMeters how much of a phone's own uncertainty is forgiven */
    public record PlaceFence(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull Datum datum,
            @Min(50) @Max(5000) int radiusMeters,
            @Min(0) @Max(100) int accuracyAllowanceMeters) {

        /** Exactly 0°, 0° is what broken forms send. */
        boolean isNowhere() {
            return latitude == 0 && longitude == 0;
        }
    }

    boolean provesNothing() {
        return fence == null && networks.isEmpty();
    }

    /** @throws java.util.NoSuchElementException when a network cannot be read: see {@link CheckPlace} */
    Site site() {
        return new Site(
                name.strip(),
                fence == null
                        ? null
                        : new Fence(
                                fence.latitude(), fence.longitude(), fence.datum(), fence.radiusMeters(),
                                fence.accuracyAllowanceMeters()),
                networks.stream().map(network -> Bssid.read(network).orElseThrow()).collect(Collectors.toSet()));
    }

    static PlaceSite of(Site site) {
        Fence fence = site.fence();
        return new PlaceSite(
                site.name(),
                fence == null
                        ? null
                        : new PlaceFence(
                                fence.latitude(), fence.longitude(), fence.datum(), fence.radiusMeters(),
                                fence.accuracyAllowanceMeters()),
                site.networks().stream().map(Bssid::text).sorted().toList());
    }
}
