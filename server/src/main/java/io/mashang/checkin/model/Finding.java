package io.mashang.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * A signal that a check-in set off, kept with it.
 *
 * @param meters how far from the place, for signals about the place
 * @param minutes how late, for the signal about time
 */
public record Finding(Signal signal, @Nullable Integer meters, @Nullable Integer minutes) {

    static Finding of(Signal signal) {
        return new Finding(signal, null, null);
    }

    static Finding away(Signal signal, int meters) {
        return new Finding(signal, meters, null);
    }

    static Finding late(int minutes) {
        return new Finding(Signal.LATE, null, minutes);
    }
}
