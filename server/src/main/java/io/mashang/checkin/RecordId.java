package io.mashang.checkin;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a check-in record: one person at one session. */
public record RecordId(long value) implements LongId {

    @JsonCreator
    public static RecordId of(String text) {
        return new RecordId(Long.parseLong(text));
    }
}
