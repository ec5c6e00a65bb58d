package io.mashang.checkin.model;

import io.mashang.activities.Method;
import io.mashang.checkin.RecordState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody's arrival was told, by a phone on the spot or later from its memory. It never changes; which of
 * several counts is for {@link Arrivals} to say.
 *
 * @param key names it for ever, by what it says itself and not by when it came to us
 * @param at when the screen showed the code, by its MAC, or when the code was claimed; where nothing proves a time, when the
 *     phone says it was
 * @param state what it would be if it were the only one
 * @param distanceMeters null when the place is not checked or unknown
 * @param uploadedAt when it came to us from a phone's memory; null when it was told on the spot
 */
public record Arrival(
        String key, Instant at, RecordState state, boolean late, Method method, int display, int codeAgeMillis,
        @Nullable Integer distanceMeters, boolean locationRefused, List<Finding> findings, int score, int ruleVersion,
        @Nullable Instant uploadedAt) {

    /** Nothing about it waits for a human: neither its time nor its place. */
    public boolean verified() {
        return state == RecordState.NORMAL || state == RecordState.LATE;
    }
}
