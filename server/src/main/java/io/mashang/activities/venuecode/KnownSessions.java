package io.mashang.activities.venuecode;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.ActivityId;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.platform.clock.LocalWords;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sessions in memory for a few seconds, found or not found, so that a crowd at one door costs one query and made-up ids
 * cost one each at most.
 */
@Component
@EnableConfigurationProperties(VenueCodeSettings.class)
public class KnownSessions implements Sessions {

    private static final int MOST = 10_000;
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final SessionPolicyStore store;
    private final Clock clock;
    private final Remembered<Long, Optional<SessionPolicy>> byVenue;
    private final Remembered<Long, Optional<SessionPolicy>> byId;
    private final Remembered<String, Optional<SessionId>> byCode;
    private final Remembered<Long, Optional<SessionId>> current;

    KnownSessions(SessionPolicyStore store, Clock clock, Announcements announcements) {
        this.store = store;
        this.clock = clock;
        this.byVenue = new Remembered<>("sessions.venue", MOST, BOUND, announcements, Long::valueOf);
        this.byId = new Remembered<>("sessions.id", MOST, BOUND, announcements, Long::valueOf);
        this.byCode = new Remembered<>("sessions.code", MOST, BOUND, announcements, code -> code);
        this.current = new Remembered<>("sessions.current", MOST, BOUND, announcements, Long::valueOf);
    }

    /** After a change: all nodes see it once it is committed; one that does not hear of it follows in seconds. */
    public void forgetAll() {
        byVenue.forgetAll();
        byId.forgetAll();
        byCode.forgetAll();
        current.forgetAll();
    }

    Optional<SessionPolicy> policyOfVenue(long venue) {
        return byVenue.get(venue, store::byVenue);
    }

    Optional<SessionPolicy> policy(SessionId id) {
        return byId.get(id.value(), known -> store.byId(id));
    }

    Optional<SessionPolicy> policyOfActivityCode(String code) {
        return byCode.get(code, typed -> store.byActivityCode(typed, clock.instant())).flatMap(this::policy);
    }

    /** As it was at another moment: nothing of it is remembered. */
    Optional<SessionPolicy> policyOfActivityCode(String code, Instant moment) {
        return store.byActivityCode(code, moment).flatMap(this::policy);
    }

    /** The session of the activity that is open or next, else its last; empty when there is none or it is archived. */
    public Optional<CheckInSession> currentOf(ActivityId activity) {
        return current.get(activity.value(), known -> store.currentOf(activity, clock.instant())).flatMap(this::find);
    }

    /** Whether people may check in this way. */
    public boolean takes(CheckInSession session, Method method) {
        return policy(session.id()).filter(policy -> policy.takes(method)).isPresent();
    }

    @Override
    public Optional<CheckInSession> find(SessionId session) {
        return policy(session).filter(policy -> !policy.archived()).map(SessionPolicy::session);
    }

    @Override
    public CheckInSession known(SessionId session) {
        return policy(session).map(SessionPolicy::session).orElseThrow(() -> new Refused(ActivitiesProblem.SESSION_UNKNOWN));
    }

    @Override
    public Optional<GateId> gateAt(SessionId session, Method method, int number) {
        return policy(session).flatMap(policy -> policy.gateAt(method, number));
    }

    @Override
    public List<SessionId> of(ActivityId activity) {
        return store.of(activity);
    }

    @Override
    public List<SessionId> openAt(Instant moment, SessionId after, int most) {
        return store.openAt(moment, after, most);
    }

    @Override
    public void mustBeOpen(CheckInSession session) {
        whyNotOpen(session, clock.instant()).ifPresent(refused -> {
            throw refused;
        });
    }

    @Override
    public Optional<Refused> whyNotOpen(CheckInSession session, Instant moment) {
        if (session.cancelReason() == null && session.isOpenAt(moment)) {
            return Optional.empty();
        }
        return Optional.of(why(session, moment, session.nextOpensAt(moment), session.lastClosesAt()));
    }

    @Override
    public Refused whyNoArrival(CheckInSession session, Instant moment) {
        return why(session, moment, session.opensAt(), session.closesAt());
    }

    private Refused why(CheckInSession session, Instant moment, Instant opensAt, Instant closesAt) {
        String reason = session.cancelReason();
        if (reason != null) {
            return new Refused(ActivitiesProblem.SESSION_CANCELLED, Map.of("reason", reason));
        }
        return moment.isBefore(opensAt)
                ? new Refused(ActivitiesProblem.NOT_OPEN_YET, Map.of("opensAt", words(session, opensAt)))
                : new Refused(ActivitiesProblem.CLOSED, Map.of("closedAt", words(session, closesAt)));
    }

    private String words(CheckInSession session, Instant moment) {
        return LocalWords.time(moment, clock.instant(), session.zone());
    }
}
