package io.mashang.activities.series;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A day that is not as its weekday says.
 *
 * @param working false for a public holiday, true for a day that is worked to make up for one
 */
record HolidayDay(@NotNull LocalDate day, @NotNull @Size(max = 40) String name, boolean working) {}
