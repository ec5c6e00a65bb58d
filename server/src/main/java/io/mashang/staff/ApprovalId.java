package io.mashang.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of something that waits for a second person. */
public record ApprovalId(long value) implements LongId {

    @JsonCreator
    public static ApprovalId of(String text) {
        return new ApprovalId(Long.parseLong(text));
    }
}
