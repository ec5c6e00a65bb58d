package io.mashang.checkin.model;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.PlaceRule;
import io.mashang.checkin.RecordState;
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
 */
public record Verdict(RecordState state, boolean late, List<Finding> findings, @Nullable Integer distanceMeters) {

    /** Kept with every verdict; raised whenever a rule or a weight changes. */
    public static final int RULE_VERSION = 1;

    private static final int PENDING_FROM = 60;

    /**
     * @param at when the code was claimed
     * @param position null when the person did not share it
     */
    public static Verdict of(CheckInSession session, Instant at, @Nullable Position position) {
        List<Finding> findings = new ArrayList<>();
        Integer distance = placeFinding(session.place(), position, findings);
        boolean late = timeFinding(session, at, findings);
        int score = findings.stream().mapToInt(finding -> finding.signal().points()).sum();
        RecordState state = score >= PENDING_FROM ? RecordState.PENDING : settled(late);
        return new Verdict(state, late, List.copyOf(findings), distance);
    }

    /** Staff saw the person: only the time is judged. */
    public static Verdict seenByStaff(CheckInSession session, Instant at) {
        List<Finding> findings = new ArrayList<>();
        boolean late = timeFinding(session, at, findings);
        return new Verdict(settled(late), late, List.copyOf(findings), null);
    }

    private static boolean timeFinding(CheckInSession session, Instant at, List<Finding> findings) {
        boolean late = session.isLateAt(at);
        if (late) {
            int minutes = (int) Duration.between(session.startsAt(), at).toMinutes();
            findings.add(new Finding(Signal.LATE, null, minutes));
        }
        return late;
    }

    /** The state of a check-in that nothing speaks against. */
    public static RecordState settled(boolean late) {
        return late ? RecordState.LATE : RecordState.NORMAL;
    }

    private static @Nullable Integer placeFinding(
            @Nullable PlaceRule place, @Nullable Position position, List<Finding> findings) {
        if (place == null) {
            return null;
        }
        if (position == null) {
            findings.add(new Finding(Signal.LOCATION_REFUSED, null, null));
            return null;
        }
        PlaceCheck check = PlaceCheck.of(place, position);
        int meters = (int) Math.round(check.distanceMeters());
        if (!check.inside()) {
            findings.add(new Finding(Signal.OUTSIDE_PLACE, meters, null));
        }
        return meters;
    }
}
