package io.mashang.checkin;

import io.mashang.activities.SessionId;
import java.util.Collection;
import java.util.Map;

/** Counts check-ins from their records: to check counters, never to draw a screen. */
public interface Recount {

    /** Sessions that nobody has checked in to are left out. Costs as much as there are records. */
    Map<SessionId, SessionCounts> of(Collection<SessionId> sessions);
}
