package io.mashang.activities.organise;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.PlaceRule.Site;
import io.mashang.activities.model.Phase;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import io.mashang.activities.series.SeriesRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An activity as staff see it, the activity code included. */
public record ActivityView(
        ActivityId id,
        int version,
        Phase phase,
        String title,
        String note,
        ZoneId timeZone,
        ActivityRequest.Scenario scenario,
        Set<Method> methods,
        Admission admission,
        boolean phoneNeeded,
        NamesOnScreen namesOnScreen,
        ActivityRequest.Place place,
        ActivityRequest.Code code,
        @Nullable String activityCode,
        int participants,
        List<SessionView> sessions,
        @Nullable SeriesRequest series,
        Instant createdAt,
        @Nullable Instant archivedAt) {

    static ActivityView of(
            StoredActivity activity, List<Site> sites, List<StoredSession> sessions, @Nullable SeriesRequest series,
            int participants, Instant now) {
        ActivityRequest settings = activity.settings();
        var place = new ActivityRequest.Place(
                settings.place().name(), settings.place().checked(), sites.stream().map(PlaceSite::of).toList());
        return new ActivityView(
                activity.id(), activity.version(), activity.phase(now), settings.title(), settings.note(),
                settings.timeZone(), settings.scenario(), settings.methods(), settings.admission(),
                settings.phoneNeeded(), settings.namesOnScreen(), place, settings.code(),
                activity.activityCode(), participants,
                sessions.stream().map(session -> SessionView.of(session, now)).toList(), series,
                activity.createdAt(), activity.archivedAt());
    }
}
