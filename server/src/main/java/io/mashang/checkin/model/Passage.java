package io.mashang.checkin.model;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.CheckOut;
import io.mashang.checkin.Direction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which way somebody goes who scans. */
public final class Passage {

    /** Whoever scans again within this time has scanned twice, and does not leave. */
    public static final Duration SHORTEST_STAY = Duration.ofMinutes(5);

    private Passage() {}

    /**
     * Out when the session asks for it, its way out is open and the person has been in for a while; else in.
     *
     * @param inSince when the person checked in; null when they have not
     */
    public static Direction of(CheckInSession session, @Nullable Instant inSince, Instant at) {
        CheckOut checkOut = session.checkOut();
        boolean leaves = checkOut != null
                && checkOut.isOpenAt(at)
                && (inSince == null ? !session.takesArrivalsAt(at) : !at.isBefore(inSince.plus(SHORTEST_STAY)));
        return leaves ? Direction.OUT : Direction.IN;
    }
}
