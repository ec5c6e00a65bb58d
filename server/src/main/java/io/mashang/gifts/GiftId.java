package io.mashang.gifts;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a gift. */
public record GiftId(long value) implements LongId {

    @JsonCreator
    public static GiftId of(String text) {
        return new GiftId(Long.parseLong(text));
    }
}
