package io.mashang.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The database's time, so that all nodes agree: the last measurement, carried on by this node's steady counter. The wall
 * clock of the machine is only compared with it. It never goes back: after a correction backwards it stands still until
 * the corrected time has caught up, so that ids, code steps and receipts do not flip.
 */
public final class StoreClock extends Clock {

    private static final Duration LEAP = Duration.ofSeconds(1);
    private static final Duration TOO_ROUGH = Duration.ofMillis(500);
    private static final Duration RESOLUTION = Duration.ofMillis(1);

    /** A point on the line that time is thought to run on; before {@code floorMicros} it stands still. */
    private record Course(long nanos, long micros, long floorMicros) {

        long at(long now) {
            return Math.max(floorMicros, micros + Math.floorDiv(now - nanos, 1_000L));
        }
    }

    private final Clock wall;
    private final LongSupplier counter;
    private volatile Course course;
    private volatile Duration offBy;
    private @Nullable Duration suspectedLeap;

    /** @param counter steady nanoseconds, as {@link System#nanoTime()} */
    StoreClock(Clock wall, LongSupplier counter, StoreTime first) {
        this.wall = wall;
        this.counter = counter;
        this.course = courseFrom(first, Long.MIN_VALUE);
        this.offBy = Duration.between(first.atReceipt(), wall.instant());
    }

    /**
     * Takes a measurement in. What lies within its own error changes nothing; a leap is believed when the next measurement
     * says it again.
     *
     * @return false when it should be measured again at once
     */
    synchronized boolean learn(StoreTime measured) {
        if (measured.roundTrip().compareTo(TOO_ROUGH) > 0) {
            return true;
        }
        offBy = Duration.between(measured.atReceipt(), wall.instant());
        long thought = course.at(measured.receivedNanos());
        Duration difference = Duration.of(micros(measured.atReceipt()) - thought, ChronoUnit.MICROS);
        if (difference.abs().compareTo(LEAP) > 0 && !isAsSuspected(difference)) {
            suspectedLeap = difference;
            return false;
        }
        suspectedLeap = null;
        if (difference.abs().compareTo(measured.roundTrip().dividedBy(2).plus(RESOLUTION)) > 0) {
            course = courseFrom(measured, thought + 1_000);
        }
        return true;
    }

    /** How far the machine's wall clock is ahead of the database's; negative when it is behind. */
    public Duration offBy() {
        return offBy;
    }

    private boolean isAsSuspected(Duration difference) {
        return suspectedLeap != null && suspectedLeap.minus(difference).abs().compareTo(LEAP) < 0;
    }

    private static Course courseFrom(StoreTime measured, long floorMicros) {
        return new Course(measured.receivedNanos(), micros(measured.atReceipt()), floorMicros);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(course.at(counter.getAsLong()), ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        return Math.floorDiv(course.at(counter.getAsLong()), 1_000L);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock tells instants; put them into a zone with atZone");
    }
}
