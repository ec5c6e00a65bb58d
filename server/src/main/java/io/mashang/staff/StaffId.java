package io.mashang.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a staff account. */
public record StaffId(long value) implements LongId {

    @JsonCreator
    public static StaffId of(String text) {
        return new StaffId(Long.parseLong(text));
    }
}
