package io.mashang.checkin.model;

import java.util.List;
import java.util.Map;

/**
 * How much each signal counts, and from which sum on a check-in is noted or waits for a person. Never changed: other points
 * are another version.
 *
 * @param version kept with every verdict; below {@link #FIRST_OWN_VERSION} it came with the product
 * @param points of signals that have others than the built-in ones
 * @param noteFrom accepted and worth a look from this score on
 * @param pendingFrom waits for a person from this score on
 */
public record RiskRules(int version, Map<Signal, Integer> points, int noteFrom, int pendingFrom) {

    public static final int FIRST_OWN_VERSION = 100;
    public static final RiskRules BUILT_IN = new RiskRules(Verdict.RULE_VERSION, Map.of(), 30, 60);
    public static final int MOST_POINTS = 100;

    public RiskRules {
        points = Map.copyOf(points);
    }

    public int points(Signal signal) {
        return signal.isWeighed() ? points.getOrDefault(signal, signal.points()) : signal.points();
    }

    /** The sum of what was found, 0 to 100. */
    public int score(List<Finding> findings) {
        int sum = findings.stream().mapToInt(finding -> points(finding.signal())).sum();
        return Math.clamp(sum, 0, MOST_POINTS);
    }

    /** One signal that suffices by itself is not outweighed by what speaks for the person; neither is an unproved place or face. */
    public boolean pends(List<Finding> findings) {
        return score(findings) >= pendingFrom
                || findings.stream()
                        .map(Finding::signal)
                        .anyMatch(signal -> signal.isForPeople() || points(signal) >= pendingFrom);
    }

    /** Accepted, and worth a look. */
    public boolean notes(List<Finding> findings) {
        return !pends(findings) && score(findings) >= noteFrom;
    }
}
