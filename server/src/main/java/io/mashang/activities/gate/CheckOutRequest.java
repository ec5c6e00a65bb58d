package io.mashang.activities.gate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** @param checkOut null when nobody is asked to check out */
record CheckOutRequest(@Nullable @Valid Rule checkOut) {

    /** From so many minutes before a session's end until so many after it; before the end is leaving early. */
    record Rule(@Min(0) @Max(1440) int opensBeforeMinutes, @Min(1) @Max(1440) int closesAfterMinutes) {}
}
