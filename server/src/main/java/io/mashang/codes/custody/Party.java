package io.mashang.codes.custody;

import io.mashang.codes.PartyId;
import java.time.Instant;
import java.util.List;

/** @param regions administrative codes of the territory, six digits; empty when it has none */
record Party(PartyId id, Kind kind, String name, String note, List<Integer> regions, boolean archived, Instant createdAt) {

    /** Names are stored; never renamed. */
    enum Kind {
        PRINTER,
        SUPPLIER,
        DEALER
    }
}
