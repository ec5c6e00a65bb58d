package io.mashang.activities.model;

import io.mashang.activities.ShiftId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A week of work, repeated.
 *
 * @param shifts seven, Monday first; null is a day of rest
 */
public record WeekPattern(List<@Nullable ShiftId> shifts, HolidayRule rule) {

    public static final int DAYS = 7;

    public WeekPattern(List<@Nullable ShiftId> shifts, HolidayRule rule) {
        this.shifts = Collections.unmodifiableList(new ArrayList<>(shifts));
        this.rule = rule;
    }

    /** The shift of a day, empty for rest. A day worked to make up for a holiday has the first shift of the week when it would rest. */
    public Optional<ShiftId> on(LocalDate day, Holidays holidays) {
        ShiftId usual = shifts.get(day.getDayOfWeek().getValue() - 1);
        if (rule != HolidayRule.IGNORE && holidays.off().contains(day)) {
            return Optional.empty();
        }
        if (usual == null && rule == HolidayRule.WORKDAYS && holidays.working().contains(day)) {
            return shifts.stream().filter(Objects::nonNull).findFirst();
        }
        return Optional.ofNullable(usual);
    }
}
