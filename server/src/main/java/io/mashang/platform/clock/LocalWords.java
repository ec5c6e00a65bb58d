package io.mashang.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as people on the spot say it. */
public final class LocalWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private LocalWords() {}

    /** {@code 09:00} when it is today in that zone, else {@code 11-23 09:00}. */
    public static String time(Instant moment, Instant now, ZoneId zone) {
        boolean today = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
        return (today ? TIME : DATE_AND_TIME).format(moment.atZone(zone));
    }
}
