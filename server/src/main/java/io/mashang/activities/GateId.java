package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a named entrance of an activity. */
public record GateId(long value) implements LongId {

    @JsonCreator
    public static GateId of(String text) {
        return new GateId(Long.parseLong(text));
    }
}
