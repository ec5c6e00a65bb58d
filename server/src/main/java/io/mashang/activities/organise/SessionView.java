package io.mashang.activities.organise;

import io.mashang.activities.SessionId;
import io.mashang.activities.model.Phase;
import io.mashang.activities.model.SessionTimes;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as staff see it; running means that people may come or leave.
 *
 * @param moved away from the hours of its series
 * @param cancelReason null when it takes place
 */
public record SessionView(
        SessionId id, Instant startsAt, Instant endsAt, int opensBeforeMinutes, @Nullable Integer lateAfterMinutes,
        Instant opensAt, Instant closesAt, Phase phase, boolean ofSeries, boolean moved, @Nullable String cancelReason) {

    static SessionView of(StoredSession session, Instant now) {
        SessionTimes times = session.times();
        return new SessionView(
                session.id(), times.startsAt(), times.endsAt(), times.opensBeforeMinutes(), times.lateAfterMinutes(),
                times.opensAt(), times.closesAt(), session.phase(now), session.ofSeries(), session.moved(), session.cancelReason());
    }
}
