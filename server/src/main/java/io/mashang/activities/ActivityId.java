package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of an activity. */
public record ActivityId(long value) implements LongId {

    @JsonCreator
    public static ActivityId of(String text) {
        return new ActivityId(Long.parseLong(text));
    }
}
