package io.mashang.codes.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Watches how many forged codes come to this node: a flood of them is told, at the cost of one statement an hour. */
@Component
public class ForgedCodes {

    private static final Logger log = LoggerFactory.getLogger(ForgedCodes.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration BETWEEN_ALERTS = Duration.ofHours(1);
    private static final int FLOOD = 200;

    private final Alerts alerts;
    private final Clock clock;
    private Instant windowEnd = Instant.MIN;
    private Instant quietUntil = Instant.MIN;
    private int seen;

    ForgedCodes(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** One more. */
    public void saw() {
        Instant now = clock.instant();
        if (!floods(now)) {
            return;
        }
        try {
            alerts.raise(AlertKind.GUESSING, "all", Map.of("perMinute", FLOOD), now);
        } catch (DataAccessException away) {
            log.warn("more than {} forged codes a minute; the alert could not be written: {}", FLOOD, away.toString());
        }
    }

    private synchronized boolean floods(Instant now) {
        if (!now.isBefore(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            seen = 0;
        }
        seen++;
        if (seen < FLOOD || now.isBefore(quietUntil)) {
            return false;
        }
        quietUntil = now.plus(BETWEEN_ALERTS);
        return true;
    }
}
