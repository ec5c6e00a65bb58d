package io.mashang.activities.organise;

import io.mashang.activities.SessionId;
import io.mashang.activities.model.Phase;
import io.mashang.activities.model.SessionTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as staff see it; running means that check-in is open. */
public record SessionView(
        SessionId id, Instant startsAt, Instant endsAt, int opensBeforeMinutes, @Nullable Integer lateAfterMinutes,
        Instant opensAt, Instant closesAt, Phase phase) {

    static SessionView of(SessionId id, SessionTimes times, Instant now) {
        return new SessionView(
                id, times.startsAt(), times.endsAt(), times.opensBeforeMinutes(), times.lateAfterMinutes(),
                times.opensAt(), times.closesAt(), times.phase(now));
    }
}
