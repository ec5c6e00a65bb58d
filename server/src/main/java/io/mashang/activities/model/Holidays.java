package io.mashang.activities.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays of the organisation.
 *
 * @param off days on which nobody works
 * @param working days, mostly at weekends, that are worked to make up for a holiday (调休)
 */
public record Holidays(Set<LocalDate> off, Set<LocalDate> working) {

    public static final Holidays NONE = new Holidays(Set.of(), Set.of());
}
