package io.mashang.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of a member: one person, whichever WeChat accounts and phone lead to them. */
public record MemberId(long value) implements LongId {

    @JsonCreator
    public static MemberId of(String text) {
        return new MemberId(Long.parseLong(text));
    }
}
