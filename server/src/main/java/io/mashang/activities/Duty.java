package io.mashang.activities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to do on one business date: the date on which the shift starts.
 *
 * @param shift null for a day of rest
 */
public record Duty(ParticipantId participant, LocalDate day, @Nullable Shift shift) {

    /**
     * A shift of that day, in moments.
     *
     * @param opensAt the earliest check-in that belongs to it
     * @param lateAfter who comes in a later minute is late
     * @param earlyBefore who leaves in an earlier minute leaves early
     * @param closesAt not included: check-ins from then on belong to it no more
     * @param pause null without a break
     * @param outNeeded whether people must check out too
     */
    public record Shift(
            ShiftId id, String name, ShiftColour colour, Instant opensAt, Instant startsAt, Instant lateAfter, Instant earlyBefore,
            Instant endsAt, Instant closesAt, @Nullable Pause pause, boolean outNeeded) {}

    public record Pause(Instant from, Instant until) {}
}
