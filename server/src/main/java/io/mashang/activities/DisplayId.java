package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a projector or tablet that shows one session. */
public record DisplayId(long value) implements LongId {

    @JsonCreator
    public static DisplayId of(String text) {
        return new DisplayId(Long.parseLong(text));
    }
}
