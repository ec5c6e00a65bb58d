package io.mashang.activities.shift;

import io.mashang.activities.model.HolidayRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The seven days from {@code week} on once more, in as many following weeks. Days without a plan are not copied.
 *
 * @param group null for everybody on the roster
 * @param holidays {@code IGNORE} or not: otherwise a public holiday becomes a day of rest
 */
record CopyWeekRequest(
        @Nullable @Size(max = 60) String group, @NotNull LocalDate week, @Min(1) @Max(12) int weeks,
        @NotNull HolidayRule holidays) {}
