package io.mashang.checkin.face;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * How faces are compared in this installation; off until somebody answers for it.
 *
 * @param sameFrom from this score on it is the same person; with Tencent's model 3.0, 40, 50 and 60 let one stranger in 1,000,
 *     10,000 and 100,000 pass
 * @param unsureFrom from this score on it may be: accepted and noted
 * @param monthlyBudget comparisons a month; beyond it check-ins wait for people
 * @param keepDays a reference picture goes that long after it was given or last used
 * @param purpose what it is needed for, in a sentence
 * @param assessment where the impact assessment is kept
 */
record FaceSettings(
        boolean on, @NotNull FaceProvider provider, @NotNull @Pattern(regexp = "[a-z0-9-]{2,32}") String region,
        @Min(1) @Max(100) int sameFrom, @Min(0) @Max(100) int unsureFrom, @Min(0) @Max(10_000_000) int monthlyBudget,
        @Min(1) @Max(365) int keepDays, @NotNull @Size(max = 200) String purpose, @NotNull @Size(max = 100) String assessment) {

    static final FaceSettings OFF = new FaceSettings(false, FaceProvider.TENCENT, "ap-guangzhou", 50, 40, 1_000, 30, "", "");

    /** For the audit trail. */
    Map<String, Object> plain(boolean keysChanged) {
        return Map.of(
                "on", on, "provider", provider.name(), "region", region, "sameFrom", sameFrom, "unsureFrom", unsureFrom,
                "monthlyBudget", monthlyBudget, "keepDays", keepDays, "assessment", assessment, "keysChanged", keysChanged);
    }
}
