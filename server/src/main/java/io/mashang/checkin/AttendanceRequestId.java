package io.mashang.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a correction or leave that somebody asked for. */
public record AttendanceRequestId(long value) implements LongId {

    @JsonCreator
    public static AttendanceRequestId of(String text) {
        return new AttendanceRequestId(Long.parseLong(text));
    }
}
