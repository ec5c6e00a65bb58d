package io.mashang.activities.organise;

import io.mashang.activities.Admission;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.model.Rotation;
import io.mashang.activities.series.SeriesRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser decides about an activity.
 *
 * @param sessions single ones; those of the series are not among them
 * @param series null when it does not repeat
 * @param version the version that was changed; null when creating
 */
public record ActivityRequest(
        @NotBlank @Size(max = 80) String title,
        @NotNull @Size(max = 1000) String note,
        @NotNull ZoneId timeZone,
        @NotNull Scenario scenario,
        @NotEmpty Set<Method> methods,
        @NotNull Admission admission,
        boolean phoneNeeded,
        @NotNull NamesOnScreen namesOnScreen,
        @NotNull @Valid Place place,
        @NotNull @Valid Code code,
        @NotNull @Size(max = 100) List<@Valid SessionRequest> sessions,
        @Nullable @Valid SeriesRequest series,
        @Nullable Integer version) {

    /** Only events so far; attendance and daily sign-in have the same table. */
    public enum Scenario {
        EVENT
    }

    /** @param sites may be empty while the place is not checked; they are kept for when it is */
    public record Place(
            @NotBlank @Size(max = 120) String name, boolean checked, @NotNull @Size(max = 20) List<@Valid PlaceSite> sites) {}

    /** @param stepSeconds asked for with {@code CUSTOM} only; always told in answers */
    public record Code(
            @NotNull Rotation rotation,
            @Nullable @Min(5) @Max(300) Integer stepSeconds,
            @NotNull ErrorCorrection errorCorrection,
            @NotNull Contrast contrast) {

        int seconds() {
            return rotation.stepSeconds(stepSeconds);
        }
    }

    /** How much of a QR may be covered or blurred: about 7, 15, 25 or 30 percent. */
    public enum ErrorCorrection {
        L,
        M,
        Q,
        H
    }
}
