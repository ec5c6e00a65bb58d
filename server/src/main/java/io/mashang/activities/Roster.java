package io.mashang.activities;

import io.mashang.identity.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs to an activity. */
public interface Roster {

    /** A member who wants to take part in an activity. */
    record Entrant(ActivityId activity, MemberId member) {}

    /** The member's entry, or empty. */
    Optional<Participant> find(Entrant entrant);

    /**
     * The entries of these members. Those that an open activity does not know yet are entered as walk-ins; whoever is
     * missing from the answer is not on the roster of an activity that wants one. Runs in the caller's transaction; a
     * second call finds the same entries.
     *
     * @param open the activities that anyone may enter
     */
    Map<Entrant, Participant> admit(Collection<Entrant> entrants, Set<ActivityId> open);

    /** Unknown ids are left out; people who were taken off the roster are still found. */
    Map<ParticipantId, Participant> byIds(Collection<ParticipantId> ids);

    /** People on the roster with an id below the cursor, newest first. */
    List<Participant> listed(ActivityId activity, String search, long before, int limit);

    /** Entries whose name or group contains the text, at most this many. */
    List<ParticipantId> search(ActivityId activity, String text, int limit);

    /** How many people are on the roster; activities with nobody are left out. */
    Map<ActivityId, Integer> listedCounts(Collection<ActivityId> activities);
}
