package io.mashang.activities.shift;

import io.mashang.activities.ParticipantId;
import io.mashang.activities.ShiftId;
import io.mashang.activities.model.HolidayRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week's pattern for many people and days.
 *
 * @param group null for everybody on the roster
 * @param participants some people; null for all of the group
 * @param until the last day, included
 * @param week seven shifts, Monday first; null is rest
 * @param overwrite false to leave days alone that are planned already
 */
record FillRequest(
        @Nullable @Size(max = 60) String group,
        @Nullable @Size(max = 500) List<@NotNull ParticipantId> participants,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull @Size(min = 7, max = 7) List<@Nullable ShiftId> week,
        @NotNull HolidayRule holidays,
        boolean overwrite) {}
