package io.mashang.codes.export;

import java.time.Instant;

/**
 * How the codes of a printed roll were read back.
 *
 * @param right different codes that are of this batch and in the range
 * @param repeated read more than once
 * @param outsideRange of this batch, but of other numbers
 * @param ofOtherBatch genuine, but of another batch
 * @param notOurs no code of ours, or not readable
 */
record ReadBack(
        Instant at, String by, long from, long to, int right, int repeated, int outsideRange, int ofOtherBatch, int notOurs,
        boolean passed) {

    /** Fewer prove little about a roll. */
    static final int FEWEST = 10;

    static ReadBack of(Instant at, String by, long from, long to, int right, int repeated, int outside, int other, int foreign) {
        boolean enough = right >= Math.min(FEWEST, to - from + 1);
        return new ReadBack(at, by, from, to, right, repeated, outside, other, foreign,
                enough && outside == 0 && other == 0 && foreign == 0);
    }
}
