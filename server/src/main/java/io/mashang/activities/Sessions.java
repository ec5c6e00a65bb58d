package io.mashang.activities;

import io.mashang.platform.problem.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks sessions up, from memory where possible: an answer may be a few seconds old. */
public interface Sessions {

    /** Empty when there is none or its activity is archived. */
    Optional<CheckInSession> find(SessionId session);

    /** For staff, who also look at archived activities; refused with {@code activities.session-unknown}. */
    CheckInSession known(SessionId session);

    /**
     * The entrance that a display or tag stands at; empty for none in particular.
     *
     * @param number of the display in the session, or of the tag in the activity
     */
    Optional<GateId> gateAt(SessionId session, Method method, int number);

    /** Sessions of one activity, earliest first. */
    List<SessionId> of(ActivityId activity);

    /** Sessions whose check-in is open at this moment, by id, those after this one. */
    List<SessionId> openAt(Instant moment, SessionId after, int most);

    /** Why nobody could check in at this moment, or empty when people can; the refusals of {@link #mustBeOpen}. */
    Optional<Refused> whyNotOpen(CheckInSession session, Instant moment);

    /** Why nobody could come at this moment, whether or not people could leave. */
    Refused whyNoArrival(CheckInSession session, Instant moment);

    /** Refused with {@code activities.session-cancelled}, {@code activities.not-open-yet} or {@code activities.closed}. */
    void mustBeOpen(CheckInSession session);
}
