package io.mashang.activities.model;

import org.jspecify.annotations.Nullable;

/** How often the QR changes, in the words organisers choose from. */
public enum Rotation {
    RELAXED(60),
    NORMAL(15),
    STRICT(5),
    CUSTOM(0);

    private final int seconds;

    Rotation(int seconds) {
        this.seconds = seconds;
    }

    /** The preset's own seconds; for {@code CUSTOM} the given ones, 60 when none are given. */
    public int stepSeconds(@Nullable Integer custom) {
        if (this != CUSTOM) {
            return seconds;
        }
        return custom == null ? RELAXED.seconds : custom;
    }
}
