package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a shift: a kind of working day of one activity. */
public record ShiftId(long value) implements LongId {

    @JsonCreator
    public static ShiftId of(String text) {
        return new ShiftId(Long.parseLong(text));
    }
}
