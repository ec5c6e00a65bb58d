package io.mashang.activities;

import io.mashang.identity.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to an activity. */
public interface Roster {

    /** A member who wants to take part in an activity. */
    record Entrant(ActivityId activity, MemberId member) {}

    /**
     * Somebody who walked in and whom staff enter.
     *
     * @param phoneIndex the blind index of the phone number; null when none was given
     * @param member who has bound this phone number; null when nobody has
     */
    record Guest(
            String name, String group, byte @Nullable [] phoneIndex, @Nullable String maskedPhone, @Nullable MemberId member) {}

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

    /** Refused with {@code identity.phone-invalid} when a phone was typed that is none. Enters nobody. */
    Guest guest(String name, String group, @Nullable String phone);

    /**
     * The entry of this guest: the one that has this phone number or member already, else a new walk-in. Must run inside a
     * transaction; a guest without a phone number is a new person each time.
     */
    Participant enter(ActivityId activity, Guest guest);

    /**
     * Everybody of an activity, walk-ins included, with an id below the cursor, newest first, as their member cards show them.
     *
     * @param search a part of the name, the group or the masked phone, or a whole phone number
     */
    List<Participant> people(ActivityId activity, String search, long before, int limit);

    /** People on the roster with an id below the cursor, newest first. */
    List<Participant> listed(ActivityId activity, String search, long before, int limit);

    /** As {@link #listed}, of one group; null for all groups. */
    List<Participant> listedIn(ActivityId activity, @Nullable String group, String search, long before, int limit);

    /** Entries whose name or group contains the text, at most this many. */
    List<ParticipantId> search(ActivityId activity, String text, int limit);

    /** How many people are on the roster; activities with nobody are left out. */
    Map<ActivityId, Integer> listedCounts(Collection<ActivityId> activities);
}
