package io.mashang.points;

import java.time.Instant;
import java.util.List;

/**
 * Moves credits between held, posted and taken back, as often as it takes. Every call runs inside the caller's transaction; a
 * credit that stands where it should is left alone, so a second call changes nothing.
 */
public interface Settlements {

    /** Where a credit stands. Names are stored: never renamed. */
    enum Standing {
        /** Shown, but not to be spent. */
        HELD,
        POSTED,
        /** Taken back: from what is left of the same lot first, then from other lots; the rest is owed. */
        REVERSED
    }

    /** @param credit the key it was given under, its source one that may be taken back */
    record Settlement(BusinessKey credit, Standing standing, Instant at) {}

    /** @param points what the credit gives; 0 when there is none with this key */
    record Settled(BusinessKey credit, long points, boolean moved) {}

    /** One answer each, in the same order. */
    List<Settled> settle(List<Settlement> settlements);
}
