package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of an NFC tag of an activity. */
public record TagId(long value) implements LongId {

    @JsonCreator
    public static TagId of(String text) {
        return new TagId(Long.parseLong(text));
    }
}
