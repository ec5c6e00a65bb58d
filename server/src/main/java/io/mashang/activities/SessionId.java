package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of one session of an activity. */
public record SessionId(long value) implements LongId {

    @JsonCreator
    public static SessionId of(String text) {
        return new SessionId(Long.parseLong(text));
    }
}
