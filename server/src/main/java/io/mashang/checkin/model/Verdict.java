package io.mashang.checkin.model;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.PlaceRule;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Signal.Axis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a check-in, and why. Being far away never refuses and never passes silently: it waits for a human.
 *
 * @param findings every signal, the reason for the state among them
 * @param distanceMeters null when the place is not checked or unknown
 * @param score 0 to 100, by the rules of that version
 */
public record Verdict(
        RecordState state, boolean late, List<Finding> findings, @Nullable Integer distanceMeters, int score, int ruleVersion) {

    /** Of the built-in rules, kept with every verdict; raised whenever one of them changes. */
    public static final int RULE_VERSION = 4;

    /** How long after the claim evidence still speaks for the moment of the claim. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    public static Verdict of(
            CheckInSession session, ClaimTicket ticket, Evidence evidence, Others others, RiskRules rules) {
        List<Finding> findings = new ArrayList<>();
        Integer distance = null;
        PlaceRule place = session.place();
        if (place != null) {
            PlaceFindings found = PlaceFindings.of(place, ticket.method(), evidence);
            findings.addAll(found.findings());
            distance = found.distanceMeters();
        }
        findings.addAll(RiskFindings.of(session, ticket, evidence, others));
        FaceResult face = evidence.face();
        if (face != null) {
            findings.add(face.finding());
        }
        return judged(session, ticket.claimedAt(), findings, distance, rules);
    }

    /**
     * The verdict once more evidence has come: the place is looked at anew unless it is proved already, the rest stays. Who
     * proves it later than {@link #GRACE} after the claim was there from then on, and may be late.
     *
     * @param before what was found so far
     */
    public static Verdict after(
            CheckInSession session, Instant claimedAt, List<Finding> before, Method method, Evidence more, Instant givenAt,
            RiskRules rules) {
        PlaceRule place = session.place();
        if (place == null || before.stream().noneMatch(finding -> finding.signal().isPlaceUnproved())) {
            return judged(session, claimedAt, new ArrayList<>(withoutTime(before)), null, rules);
        }
        PlaceFindings found = PlaceFindings.of(place, method, more);
        List<Finding> findings = new ArrayList<>(found.findings());
        withoutTime(before).stream().filter(finding -> finding.signal().axis() != Axis.PLACE).forEach(findings::add);
        if (more.mocked() && findings.stream().noneMatch(finding -> finding.signal() == Signal.MOCKED_LOCATION)) {
            findings.add(Finding.of(Signal.MOCKED_LOCATION));
        }
        boolean after = found.proved() && givenAt.isAfter(claimedAt.plus(GRACE));
        return judged(session, after ? givenAt : claimedAt, findings, found.distanceMeters(), rules);
    }

    private static List<Finding> withoutTime(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.signal().axis() != Axis.TIME).toList();
    }

    private static Verdict judged(
            CheckInSession session, Instant there, List<Finding> findings, @Nullable Integer distance, RiskRules rules) {
        boolean late = timeFinding(session, there, findings);
        RecordState state = rules.pends(findings) ? RecordState.PENDING : settled(late);
        return new Verdict(state, late, List.copyOf(findings), distance, rules.score(findings), rules.version());
    }

    /** The verdict once these findings are added. */
    public Verdict and(List<Finding> more, RiskRules rules) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        RecordState judged = rules.pends(all) ? RecordState.PENDING : settled(late);
        return new Verdict(judged, late, List.copyOf(all), distanceMeters, rules.score(all), rules.version());
    }

    /** Staff saw the person: only the time is judged. */
    public static Verdict seenByStaff(CheckInSession session, Instant at) {
        List<Finding> findings = new ArrayList<>();
        boolean late = timeFinding(session, at, findings);
        return new Verdict(settled(late), late, List.copyOf(findings), null, 0, RULE_VERSION);
    }

    private static boolean timeFinding(CheckInSession session, Instant at, List<Finding> findings) {
        boolean late = session.isLateAt(at);
        if (late) {
            findings.add(Finding.late((int) Duration.between(session.startsAt(), at).toMinutes()));
        }
        return late;
    }

    /**
     * This verdict as it stands for somebody who goes this way: leaving cannot be late, only early.
     *
     * @param at when the code was claimed
     */
    public Verdict going(Direction direction, CheckInSession session, Instant at) {
        if (direction == Direction.IN) {
            return this;
        }
        List<Finding> leaving = new ArrayList<>(withoutTime(findings));
        if (at.isBefore(session.endsAt())) {
            int begun = (int) Duration.between(at, session.endsAt()).plusSeconds(59).toMinutes();
            leaving.add(new Finding(Signal.EARLY_LEAVE, null, begun, null));
        }
        RecordState left = state == RecordState.PENDING ? state : settled(false);
        return new Verdict(left, false, List.copyOf(leaving), distanceMeters, score, ruleVersion);
    }

    /** Left before the end. */
    public boolean early() {
        return findings.stream().anyMatch(finding -> finding.signal() == Signal.EARLY_LEAVE);
    }

    /** The state of a check-in that nothing speaks against. */
    public static RecordState settled(boolean late) {
        return late ? RecordState.LATE : RecordState.NORMAL;
    }
}
