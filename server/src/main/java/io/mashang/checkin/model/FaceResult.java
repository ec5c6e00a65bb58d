package io.mashang.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing the picture taken at a check-in with the one the person gave beforehand.
 *
 * @param score how alike they are, 0 to 100; null when nothing was compared
 */
public record FaceResult(Outcome outcome, @Nullable Integer score) {

    public static final FaceResult MISSING = new FaceResult(Outcome.MISSING, null);
    public static final FaceResult UNAVAILABLE = new FaceResult(Outcome.UNAVAILABLE, null);
    public static final FaceResult BUDGET_USED = new FaceResult(Outcome.BUDGET_USED, null);

    /** Names are kept with what waits to be recorded: never renamed. */
    public enum Outcome {
        SAME,
        UNSURE,
        DIFFERENT,
        /** The person would rather be looked at by a human, or has given no picture beforehand. */
        MISSING,
        UNAVAILABLE,
        BUDGET_USED
    }

    /**
     * @param sameFrom from this score on it is the same person
     * @param unsureFrom from this score on it may be
     */
    public static FaceResult scored(int score, int sameFrom, int unsureFrom) {
        Outcome outcome = score >= sameFrom ? Outcome.SAME : score >= unsureFrom ? Outcome.UNSURE : Outcome.DIFFERENT;
        return new FaceResult(outcome, score);
    }

    Finding finding() {
        return new Finding(signal(), null, null, score);
    }

    private Signal signal() {
        return switch (outcome) {
            case SAME -> Signal.FACE_SAME;
            case UNSURE -> Signal.FACE_UNSURE;
            case DIFFERENT -> Signal.FACE_DIFFERENT;
            case MISSING -> Signal.FACE_MISSING;
            case UNAVAILABLE -> Signal.FACE_UNAVAILABLE;
            case BUDGET_USED -> Signal.FACE_BUDGET_USED;
        };
    }
}
