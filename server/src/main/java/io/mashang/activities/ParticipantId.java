package io.mashang.activities;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a roster entry: a person of one activity, with or without WeChat. */
public record ParticipantId(long value) implements LongId {

    @JsonCreator
    public static ParticipantId of(String text) {
        return new ParticipantId(Long.parseLong(text));
    }
}
