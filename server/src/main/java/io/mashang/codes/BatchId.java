package io.mashang.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a batch of codes. */
public record BatchId(long value) implements LongId {

    @JsonCreator
    public static BatchId of(String text) {
        return new BatchId(Long.parseLong(text));
    }
}
