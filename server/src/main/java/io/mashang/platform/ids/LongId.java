package io.mashang.platform.ids;

import com.fasterxml.jackson.annotation.JsonValue;

/** An id of its own type. In JSON it is a string: 63 bits do not fit a JavaScript number. Its record takes the string back. */
public interface LongId {

    long value();

    @JsonValue
    default String text() {
        return Long.toString(value());
    }
}
