package io.mashang.activities.organise;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.Method;
import io.mashang.activities.model.Phase;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An activity in the list. */
public record ActivityRow(
        ActivityId id, String title, String placeName, ZoneId timeZone, Phase phase, @Nullable SessionView nextSession,
        int sessionCount, int participants, Admission admission, Set<Method> methods) {

    static ActivityRow of(StoredActivity activity, List<StoredSession> sessions, int participants, Instant now) {
        ActivityRequest settings = activity.settings();
        StoredSession next = StoredActivity.next(sessions, now);
        return new ActivityRow(
                activity.id(), settings.title(), settings.place().name(), settings.timeZone(), activity.phase(now),
                next == null ? null : SessionView.of(next, now),
                sessions.size(), participants, settings.admission(), settings.methods());
    }
}
