package io.mashang.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.mashang.platform.ids.LongId;

/** The id of somebody who can have codes: a printer, a supplier, a dealer. */
public record PartyId(long value) implements LongId {

    @JsonCreator
    public static PartyId of(String text) {
        return new PartyId(Long.parseLong(text));
    }
}
