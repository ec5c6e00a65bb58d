package io.mashang.checkin.attempt;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Tries that are counted as one number.
 *
 * @param took the upper end of the class of milliseconds they took; 0 when nothing was timed
 */
record AttemptKind(
        long activity, LocalDate day, String method, int stepSeconds, String errorCorrection, Channel channel,
        AttemptOutcome outcome, String reason, int took) {

    /** In which all nodes write, so that none waits in a circle. */
    static final Comparator<AttemptKind> WRITE_ORDER = Comparator.comparingLong(AttemptKind::activity)
            .thenComparing(AttemptKind::day)
            .thenComparing(AttemptKind::method)
            .thenComparing(AttemptKind::stepSeconds)
            .thenComparing(AttemptKind::errorCorrection)
            .thenComparing(kind -> kind.channel().name())
            .thenComparing(kind -> kind.outcome().name())
            .thenComparing(AttemptKind::reason)
            .thenComparing(AttemptKind::took);
}
