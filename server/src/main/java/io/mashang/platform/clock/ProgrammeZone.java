package io.mashang.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which the programme counts its days: business dates of points are dates of this zone. */
public record ProgrammeZone(ZoneId zone) {

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
