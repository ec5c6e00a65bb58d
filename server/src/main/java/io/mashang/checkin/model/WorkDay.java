package io.mashang.checkin.model;

import io.mashang.activities.Duty;
import io.mashang.checkin.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's working day, told from the shift, what the person did and the leave they have. Minutes are those of the clock:
 * who checks in within the minute in which the grace ends is not late.
 *
 * @param lateMinutes from the begin of what was to be worked; 0 when not late
 * @param earlyMinutes until the end of what was to be worked; 0 when not early
 * @param in the first check-in that counts; null without one
 * @param out the last check-out that counts; null without one
 * @param pending rests on a check-in that waits for review
 * @param partLeave on leave for a part of the shift
 */
public record WorkDay(
        DayState state, int lateMinutes, int earlyMinutes, @Nullable Passing in, @Nullable Passing out, boolean pending,
        boolean partLeave) {

    /**
     * Somebody came or left.
     *
     * @param source how it is known: a way of checking in, or a correction
     * @param pending waits for review, and counts until then
     */
    public record Passing(Direction direction, Instant at, String source, boolean pending) {}

    /** From when until when somebody need not work; {@code until} is not included. */
    public record Away(Instant from, Instant until) {}

    /**
     * Which passings belong to a day.
     *
     * @param from included
     * @param until not included
     */
    public record Window(Instant from, Instant until) {

        /**
         * The window of a shift, cut in the middle of the free time between it and its neighbours, so that nothing counts for two days.
         *
         * @param before the shift of the day before; null when it has none
         * @param after the shift of the day after; null when it has none
         */
        public static Window of(Duty.@Nullable Shift before, Duty.Shift shift, Duty.@Nullable Shift after) {
            Instant from = before == null ? shift.opensAt() : later(shift.opensAt(), middle(before.endsAt(), shift.startsAt()));
            Instant until = after == null ? shift.closesAt() : earlier(shift.closesAt(), middle(shift.endsAt(), after.startsAt()));
            return new Window(from, until);
        }

        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** A day without a plan or of rest. */
    public static WorkDay free(boolean planned) {
        return new WorkDay(planned ? DayState.REST : DayState.UNPLANNED, 0, 0, null, null, false, false);
    }

    public static WorkDay of(Duty.Shift shift, Window window, List<Passing> passings, List<Away> leave, Instant now) {
        Optional<Away> work = toWork(shift, leave);
        if (work.isEmpty()) {
            return new WorkDay(DayState.LEAVE, 0, 0, null, null, false, false);
        }
        Passing in = passings.stream()
                .filter(passing -> passing.direction() == Direction.IN && window.contains(passing.at()))
                .min(Comparator.comparing(Passing::at))
                .orElse(null);
        Passing out = passings.stream()
                .filter(passing -> passing.direction() == Direction.OUT && window.contains(passing.at()))
                .filter(passing -> in == null || !passing.at().isBefore(in.at()))
                .max(Comparator.comparing(Passing::at))
                .orElse(null);
        Duration lateGrace = Duration.between(shift.startsAt(), shift.lateAfter());
        Duration earlyGrace = Duration.between(shift.earlyBefore(), shift.endsAt());
        int late = in == null ? 0 : beyond(minutes(work.get().from(), in.at()), lateGrace);
        int early = out == null ? 0 : beyond(minutes(out.at(), work.get().until()), earlyGrace);
        boolean pending = (in != null && in.pending()) || (out != null && out.pending());
        boolean part = !work.get().equals(new Away(shift.startsAt(), shift.endsAt()));
        DayState state = state(shift, in, out, late, early, !now.isBefore(window.until()));
        return new WorkDay(state, late, early, in, out, pending, part);
    }

    private static DayState state(
            Duty.Shift shift, @Nullable Passing in, @Nullable Passing out, int late, int early, boolean over) {
        if (in == null && out == null) {
            return over ? DayState.ABSENT : DayState.AWAITED;
        }
        if (in == null) {
            return DayState.MISSING_IN;
        }
        if (out == null && shift.outNeeded()) {
            return over ? DayState.MISSING_OUT : late > 0 ? DayState.LATE : DayState.WORKING;
        }
        return late > 0 ? DayState.LATE : early > 0 ? DayState.EARLY : DayState.NORMAL;
    }

    /** From the first to the last moment that is to be worked; empty when leave takes it all. A break before or after is not worked. */
    private static Optional<Away> toWork(Duty.Shift shift, List<Away> leave) {
        List<Away> sorted = leave.stream().sorted(Comparator.comparing(Away::from)).toList();
        Instant from = shift.startsAt();
        for (Away away : sorted) {
            from = !away.from().isAfter(from) ? later(from, away.until()) : from;
            from = afterPause(shift, from);
        }
        Instant until = shift.endsAt();
        for (Away away : sorted.stream().sorted(Comparator.comparing(Away::until).reversed()).toList()) {
            until = !away.until().isBefore(until) ? earlier(until, away.from()) : until;
            until = beforePause(shift, until);
        }
        return from.isBefore(until) ? Optional.of(new Away(from, until)) : Optional.empty();
    }

    private static Instant afterPause(Duty.Shift shift, Instant moment) {
        Duty.Pause pause = shift.pause();
        boolean inside = pause != null && !moment.isBefore(pause.from()) && moment.isBefore(pause.until());
        return pause != null && inside ? pause.until() : moment;
    }

    private static Instant beforePause(Duty.Shift shift, Instant moment) {
        Duty.Pause pause = shift.pause();
        boolean inside = pause != null && moment.isAfter(pause.from()) && !moment.isAfter(pause.until());
        return pause != null && inside ? pause.from() : moment;
    }

    /** Where a shift is cut in two: around its break, else in the middle. */
    public static Duty.Pause halves(Duty.Shift shift) {
        Duty.Pause pause = shift.pause();
        Instant middle = middle(shift.startsAt(), shift.endsAt());
        return pause == null ? new Duty.Pause(middle, middle) : pause;
    }

    private static int beyond(long minutes, Duration grace) {
        return minutes > grace.toMinutes() ? (int) minutes : 0;
    }

    /** By the clock on the wall: seconds do not count. */
    private static long minutes(Instant from, Instant until) {
        return Duration.between(from.truncatedTo(ChronoUnit.MINUTES), until.truncatedTo(ChronoUnit.MINUTES)).toMinutes();
    }

    private static Instant middle(Instant from, Instant until) {
        return from.plus(Duration.between(from, until).dividedBy(2));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
