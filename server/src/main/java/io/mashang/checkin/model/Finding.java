package io.mashang.checkin.model;

import org.jspecify.annotations.Nullable;

/**
 * A signal that a check-in set off, kept with it.
 *
 * @param meters how far from the place, for signals about the place
 * @param minutes how late, for the signal about time
 * @param amount the number in the sentence of any other signal: accounts, seconds or km/h
 */
public record Finding(Signal signal, @Nullable Integer meters, @Nullable Integer minutes, @Nullable Integer amount) {

    static Finding of(Signal signal) {
        return new Finding(signal, null, null, null);
    }

    static Finding away(Signal signal, int meters) {
        return new Finding(signal, meters, null, null);
    }

    static Finding counted(Signal signal, int amount) {
        return new Finding(signal, null, null, amount);
    }

    static Finding late(int minutes) {
        return new Finding(Signal.LATE, null, minutes, null);
    }
}
