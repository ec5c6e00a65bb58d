package io.mashang.intake.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That something has been well without a break for long enough. One bad look, and it begins anew. */
public final class Proof {

    private final Duration needed;
    private @Nullable Instant since;

    public Proof(Duration needed) {
        this.needed = needed;
    }

    /** Adds one look and tells whether the proof is given. */
    public boolean look(boolean well, Instant now) {
        if (!well) {
            since = null;
            return false;
        }
        Instant begin = since == null ? now : since;
        since = begin;
        return !now.isBefore(begin.plus(needed));
    }

    public void forget() {
        since = null;
    }
}
