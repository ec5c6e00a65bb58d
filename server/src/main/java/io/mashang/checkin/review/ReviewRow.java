package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.appeal.AppealView;
import io.mashang.checkin.record.SpokenReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in at the review desk, with everything that speaks for and against it.
 *
 * @param dueAt when it should be decided; null when the activity does not say
 * @param firstVote what the first of two people said; null when nobody has, or one person is enough
 * @param decision the last one; null while it waits
 * @param appeal the last one of the person; null when there was none
 * @param gate where it was, by name; null when none was named
 * @param looks what was known at the check-in and after each evidence that came later; empty when nothing did
 */
record ReviewRow(
        RecordId recordId, SessionId sessionId, ActivityId activityId, String title, String placeName, ZoneId timeZone,
        Person participant, Instant at, RecordState state, boolean late, int ordinal, List<SpokenReason> reasons,
        Evidence evidence, Instant waitingSince, @Nullable Instant dueAt, boolean overdue, boolean twoPeople,
        @Nullable FirstVote firstVote, @Nullable Decision decision, @Nullable AppealView appeal, Direction direction,
        @Nullable String gate, List<Look> looks) {

    record Person(ParticipantId id, String name, String group, @Nullable String maskedPhone) {}

    /**
     * @param codeAgeSeconds how long the screen had shown the code when it was claimed; null for a typed one
     * @param accountsOnPhone how many accounts have checked in with this phone lately, this one included; null when it keeps no key
     */
    record Evidence(
            Method method, @Nullable Integer codeAgeSeconds, @Nullable Integer distanceMeters,
            @Nullable Integer accuracyMeters, @Nullable Datum datum, @Nullable Integer radiusMeters,
            boolean locationRefused, int score, int ruleVersion, @Nullable Integer accountsOnPhone) {}

    /** What was known at one moment, and how the check-in stood then. */
    record Look(
            Instant at, RecordState state, @Nullable Integer distanceMeters, @Nullable Integer accuracyMeters, boolean touched,
            List<SpokenReason> findings) {}

    /** @param own whoever reads this said it, so somebody else must confirm */
    record FirstVote(String by, boolean approve, String reason, Instant at, boolean own) {}

    record Decision(boolean approved, String reason, String by, Instant at) {}
}
