package io.mashang.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.scheduling.support.CronExpression;

/** When a job is next. */
record JobTimes(ZoneId zone) {

    /** A job that failed is tried again before its next night. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    Instant next(String cron, Instant after) {
        var next = CronExpression.parse(cron).next(after.atZone(zone));
        return Objects.requireNonNull(next, () -> "never: " + cron).toInstant();
    }

    Instant afterFailure(String cron, Instant failedAt) {
        Instant regular = next(cron, failedAt);
        Instant soon = failedAt.plus(AFTER_FAILURE);
        return soon.isBefore(regular) ? soon : regular;
    }
}
