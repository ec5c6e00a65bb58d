package io.mashang.checkin.model;

import io.mashang.identity.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm in which accounts claim one code from one network address. People come as they come; a program that signs in
 * account after account waits for each answer, so its claims follow evenly: each 20 to 300 ms after the one before, the
 * longest gap at most half as long again as the shortest. Not safe for threads.
 */
public final class ClaimPace {

    /** Accounts in a row from which on it is no chance: of people who come at random, one in a thousand gets here. */
    static final int SUSPICIOUS = 6;

    private static final int SHORTEST_MILLIS = 20;
    private static final int LONGEST_MILLIS = 300;
    private static final double EVEN = 1.5;
    /** What a claim can carry. */
    private static final int MOST = 127;

    private @Nullable MemberId last;
    private long lastMillis;
    private long shortest;
    private long longest;
    private int run;

    /** How many accounts have claimed at an even pace up to this one, at least 1. The same account again is no other. */
    public int claimed(MemberId member, long atMillis) {
        if (member.equals(last)) {
            return run;
        }
        long gap = atMillis - lastMillis;
        boolean follows = last != null && gap >= SHORTEST_MILLIS && gap <= LONGEST_MILLIS;
        boolean even = follows && (run == 1 || Math.max(longest, gap) <= EVEN * Math.min(shortest, gap));
        if (even) {
            shortest = run == 1 ? gap : Math.min(shortest, gap);
            longest = run == 1 ? gap : Math.max(longest, gap);
            run = Math.min(run + 1, MOST);
        } else {
            shortest = gap;
            longest = gap;
            run = follows ? 2 : 1;
        }
        last = member;
        lastMillis = atMillis;
        return run;
    }
}
