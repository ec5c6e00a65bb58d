package io.mashang.activities;

import io.mashang.identity.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Who works when. */
public interface Duties {

    /** An entry of a member on the roster of an activity that has shifts. */
    record OwnEntry(ActivityId activity, String title, ZoneId zone, ParticipantId participant) {}

    /** Refused with {@code activities.activity-unknown}. */
    ZoneId zone(ActivityId activity);

    /** Of these people on these business dates, both included; days without a plan are left out. */
    List<Duty> of(ActivityId activity, Collection<ParticipantId> people, LocalDate from, LocalDate until);

    /** Sessions of the activity that people could check in to between these moments, at most 200. */
    List<SessionId> sessions(ActivityId activity, Instant from, Instant until);

    /** Where this member has a duty between these business dates, both included; at most 20. */
    List<OwnEntry> entriesOf(MemberId member, LocalDate from, LocalDate until);
}
