package io.mashang.activities.organise;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.activities.model.ActivityCodes;
import io.mashang.activities.model.SessionTimes;
import io.mashang.activities.organise.ActivityStore.Span;
import io.mashang.activities.organise.StoredActivity.StoredSession;
import io.mashang.activities.place.SiteStore;
import io.mashang.activities.series.PlanSessions;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates an activity with its sessions, or changes both, in one transaction. */
@Component
public class SaveActivity {

    private static final int SALT_BYTES = 16;
    private static final long VENUES = 1L << 32;

    private final ActivityStore activities;
    private final SessionStore sessions;
    private final SiteStore sites;
    private final AuditTrail audit;
    private final KnownSessions known;
    private final PlanSessions planning;
    private final DrawAgain draw;
    private final Ids ids;
    private final Clock clock;

    SaveActivity(
            ActivityStore activities, SessionStore sessions, SiteStore sites, AuditTrail audit, KnownSessions known,
            PlanSessions planning, DrawAgain draw, Ids ids, Clock clock) {
        this.activities = activities;
        this.sessions = sessions;
        this.sites = sites;
        this.audit = audit;
        this.known = known;
        this.planning = planning;
        this.draw = draw;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param actor null when the system itself creates it */
    public ActivityId create(ActivityRequest request, @Nullable StaffActor actor) {
        check(request);
        return draw.untilFree(() -> {
            ActivityId id = new ActivityId(ids.next());
            String code = request.methods().contains(Method.ACTIVITY_CODE) ? newCode() : null;
            activities.insert(id, request, span(request), code, draw.bytes(SALT_BYTES), clock.instant());
            saveSites(id, request);
            request.sessions().forEach(session -> insert(id, session));
            planning.replace(id, request.timeZone(), request.series());
            audit.record(actor, "activities.activity-created", "activity:" + id.text(), Map.of("title", request.title()));
            return id;
        });
    }

    void change(ActivityId id, ActivityRequest request, StaffActor actor) {
        check(request);
        draw.untilFree(() -> {
            StoredActivity before = activities.find(id).orElseThrow(() -> new Refused(ActivitiesProblem.ACTIVITY_UNKNOWN));
            if (before.archivedAt() != null) {
                throw new Refused(ActivitiesProblem.ARCHIVED);
            }
            int version = Objects.requireNonNullElse(request.version(), 0);
            if (!activities.update(id, version, request, span(request), codeAfter(before, request))) {
                throw new Refused(ActivitiesProblem.CHANGED_MEANWHILE);
            }
            saveSites(id, request);
            changeSessions(id, request.sessions());
            planning.replace(id, request.timeZone(), request.series());
            audit.record(actor, "activities.activity-changed", "activity:" + id.text(), Map.of("title", request.title()));
            return id;
        });
        known.forgetAll();
    }

    private void saveSites(ActivityId id, ActivityRequest request) {
        sites.replace(id, request.place().sites().stream().map(PlaceSite::site).toList());
    }

    String newCode() {
        return ActivityCodes.make(draw.random());
    }

    private @Nullable String codeAfter(StoredActivity before, ActivityRequest request) {
        if (!request.methods().contains(Method.ACTIVITY_CODE)) {
            return null;
        }
        return before.activityCode() == null ? newCode() : before.activityCode();
    }

    private void changeSessions(ActivityId activity, List<SessionRequest> wanted) {
        Set<SessionId> gone = sessions.single(activity).stream().map(StoredSession::id).collect(Collectors.toCollection(HashSet::new));
        for (SessionRequest session : wanted) {
            SessionId id = session.id();
            if (id == null) {
                insert(activity, session);
            } else if (!gone.remove(id) || !sessions.update(id, activity, session.times())) {
                throw new Refused(ActivitiesProblem.SESSION_UNKNOWN);
            }
        }
        Instant now = clock.instant();
        if (!gone.stream().allMatch(id -> sessions.removeUnopened(id, now))) {
            throw new Refused(ActivitiesProblem.SESSION_BEGAN);
        }
    }

    private void insert(ActivityId activity, SessionRequest session) {
        sessions.insert(new SessionId(ids.next()), activity, draw.random().nextLong(VENUES), session.times());
    }

    private static void check(ActivityRequest request) {
        if (request.sessions().isEmpty() && request.series() == null) {
            throw new Refused(ActivitiesProblem.SESSIONS_MISSING);
        }
        CheckPlace.check(request.place());
        for (int i = 0; i < request.sessions().size(); i++) {
            if (!request.sessions().get(i).times().areInOrder()) {
                throw new Refused(ActivitiesProblem.SESSION_TIMES_INVALID)
                        .onFields(new FieldProblem("sessions[" + i + "].endsAt", String.valueOf(i + 1)));
            }
        }
    }

    /** Of the single sessions; those of a series widen it when they are planned. */
    private Span span(ActivityRequest request) {
        List<SessionTimes> times = request.sessions().stream().map(SessionRequest::times).toList();
        return new Span(
                times.stream().map(SessionTimes::opensAt).min(Comparator.naturalOrder()).orElseGet(clock::instant),
                times.stream().map(SessionTimes::closesAt).max(Comparator.naturalOrder()).orElseGet(clock::instant));
    }
}
