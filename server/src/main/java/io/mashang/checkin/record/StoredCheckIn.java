package io.mashang.checkin.record;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Bssid;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.SessionId;
import io.mashang.checkin.CheckedIn;
import io.mashang.checkin.CheckedOut;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.ClaimTicket;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.model.Verdict;
import io.mashang.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it is kept.
 *
 * @param at when the code was claimed: the moment the person was there
 * @param position what the phone said; null when it said nothing or it has been dropped since
 * @param ordinal 0 for somebody who leaves
 * @param early left before the end
 * @param gate where one was named
 * @param locationRefused a place was asked for and not shared
 * @param device the phone that claimed; dropped with the position
 * @param score 0 to 100, by the rules of that version
 * @param network the access point of the phone; dropped with the position, never shown to participants
 */
public record StoredCheckIn(
        RecordId id, SessionId session, ActivityId activity, ParticipantId participant, @Nullable MemberId member,
        RecordState state, boolean late, Instant at, int ordinal, Method method, int display, int codeAgeMillis,
        @Nullable Position position, @Nullable Integer distanceMeters, boolean locationRefused, @Nullable Bssid network,
        @Nullable DeviceKey device, List<Finding> findings, int score, int ruleVersion, boolean listed, @Nullable Decision decision,
        @Nullable Entry entry, @Nullable Undo undo, Direction direction, boolean early, @Nullable GateId gate) {

    /** What a human decided. */
    public record Decision(boolean approved, String reason, String by, Instant at) {}

    /** Who at the door checked the person in, and why if they said so. */
    public record Entry(String by, String reason) {}

    public record Undo(String reason, String by, Instant at) {}

    /** The same under another verdict; the evidence of before stays. */
    public StoredCheckIn judged(Verdict verdict) {
        return new StoredCheckIn(
                id, session, activity, participant, member, verdict.state(), verdict.late(), at, ordinal, method, display,
                codeAgeMillis, position, distanceMeters, locationRefused, network, device, verdict.findings(), verdict.score(),
                verdict.ruleVersion(), listed, decision, entry, undo, direction, verdict.early(), gate);
    }

    public static StoredCheckIn of(
            RecordId id, CheckInSession session, Participant participant, ClaimTicket ticket, Verdict verdict,
            Evidence evidence, int ordinal, Direction direction, @Nullable GateId gate) {
        boolean checked = session.place() != null;
        boolean refused = session.place() != null && session.place().hasFences() && evidence.position() == null;
        return new StoredCheckIn(
                id, session.id(), session.activity(), participant.id(), ticket.member(), verdict.state(), verdict.late(),
                ticket.claimedAt(), ordinal, ticket.method(), ticket.display(),
                (int) Duration.between(ticket.shownAt(), ticket.claimedAt()).toMillis(),
                checked ? evidence.position() : null, verdict.distanceMeters(), refused, checked ? evidence.network() : null,
                ticket.device(), verdict.findings(), verdict.score(), verdict.ruleVersion(), participant.listed(), null, null, null,
                direction, verdict.early(), gate);
    }

    /** By staff who saw the person. */
    public static StoredCheckIn atDoor(
            RecordId id, CheckInSession session, Participant participant, Method method, Instant at, int ordinal, Entry entry,
            Direction direction, @Nullable GateId gate) {
        Verdict verdict = Verdict.seenByStaff(session, at).going(direction, session, at);
        return new StoredCheckIn(
                id, session.id(), session.activity(), participant.id(), participant.member(), verdict.state(), verdict.late(), at,
                ordinal, method, 0, 0, null, null, false, null, null, verdict.findings(), verdict.score(), verdict.ruleVersion(),
                participant.listed(), null, entry, null, direction, verdict.early(), gate);
    }

    public CheckedIn arrival() {
        return new CheckedIn(id, session, activity, participant, state, late, at, ordinal, listed, gate);
    }

    public CheckedOut leaving() {
        return new CheckedOut(id, session, activity, participant, state, early, at, gate);
    }

    /** Whether it was sent to review, whatever came of it. */
    public boolean wasDoubted() {
        return state == RecordState.PENDING || decision != null;
    }
}
