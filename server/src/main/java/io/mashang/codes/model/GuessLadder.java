package io.mashang.codes.model;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How long somebody is locked out who presents codes that were never printed. Typos never count: they fail the check character. */
public final class GuessLadder {

    /** Failures are forgotten when none has come for this long. */
    public static final Duration MEMORY = Duration.ofHours(24);

    private static final TreeMap<Integer, Duration> RUNGS = new TreeMap<>(Map.of(
            5, Duration.ofMinutes(15), 10, Duration.ofMinutes(30), 15, Duration.ofHours(1), 20, Duration.ofHours(24)));

    private GuessLadder() {}

    /** The lock-out when the count of failures rises: zero unless it reaches or passes a rung; the top rung locks each time. */
    public static Duration lockOut(int before, int after) {
        int top = RUNGS.lastKey();
        if (after >= top && after > before) {
            return RUNGS.lastEntry().getValue();
        }
        var reached = RUNGS.floorEntry(after);
        return reached == null || reached.getKey() <= before ? Duration.ZERO : reached.getValue();
    }
}
