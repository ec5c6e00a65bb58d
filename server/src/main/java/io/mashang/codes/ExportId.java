package io.mashang.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of an export of codes. */
public record ExportId(long value) implements LongId {

    @JsonCreator
    public static ExportId of(String text) {
        return new ExportId(Long.parseLong(text));
    }
}
