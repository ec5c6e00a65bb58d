package io.mashang.checkin.record;

import io.mashang.platform.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops where people were once nobody can need it any more; how far away they were stays with the verdict. */
@Component
class ForgetCoordinatesJob {

    private static final int AT_ONCE = 2000;
    /** How far back a night looks, so that a few missed nights are made up for without reading the whole table. */
    private static final Duration LOOKS_BACK = Duration.ofDays(60);

    private final CheckInStore store;
    private final Clock clock;
    private final Duration keep;

    ForgetCoordinatesJob(
            CheckInStore store, Clock clock, @Value("${mashang.checkin.keep-coordinates:30d}") Duration keep) {
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "${mashang.zone:Asia/Shanghai}")
    void forget() {
        forgetBefore(clock.instant().minus(keep));
    }

    void forgetBefore(Instant moment) {
        long from = Ids.firstOf(moment.minus(LOOKS_BACK));
        long until = Ids.firstOf(moment);
        int dropped;
        do {
            dropped = store.dropCoordinates(from, until, AT_ONCE);
        } while (dropped == AT_ONCE);
    }
}
