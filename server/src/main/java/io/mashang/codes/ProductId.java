package io.mashang.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a product. */
public record ProductId(long value) implements LongId {

    @JsonCreator
    public static ProductId of(String text) {
        return new ProductId(Long.parseLong(text));
    }
}
