package io.mashang.activities.organise;

import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckOut;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.Phase;
import io.mashang.activities.model.SessionTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity as it is stored; its {@code settings} carry no sessions and no sites, those are beside it. */
record StoredActivity(
        ActivityId id, ActivityRequest settings, int version, @Nullable String activityCode,
        Instant firstOpensAt, Instant lastClosesAt, Instant createdAt, @Nullable Instant archivedAt) {

    /**
     * A session of one of the activities that were asked for.
     *
     * @param checkOut null when nobody is asked to check out
     */
    record StoredSession(
            SessionId id, ActivityId activity, SessionTimes times, boolean ofSeries, boolean moved, @Nullable String cancelReason,
            @Nullable CheckOut checkOut) {

        /** It runs as long as people may come or leave. */
        Phase phase(Instant now) {
            return Phase.of(times.opensAt(), CheckOut.lastClosesAt(times.closesAt(), checkOut), now);
        }
    }

    Phase phase(Instant now) {
        return Phase.of(archivedAt != null, firstOpensAt, lastClosesAt, now);
    }

    /** The running session, else the next, else the last that takes place: earliest first comes in. */
    static @Nullable StoredSession next(List<StoredSession> sessions, Instant now) {
        List<StoredSession> held = sessions.stream().filter(session -> session.cancelReason() == null).toList();
        return held.stream()
                .filter(session -> session.phase(now) != Phase.ENDED)
                .findFirst()
                .orElse(held.isEmpty() ? null : held.getLast());
    }
}
