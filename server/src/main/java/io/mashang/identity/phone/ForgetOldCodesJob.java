package io.mashang.identity.phone;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets codes when no limit counts them any more. Every node may do it; the second finds nothing. */
@Component
class ForgetOldCodesJob {

    private static final Duration KEPT = CodeLimits.LOOK_BACK.multipliedBy(2);

    private final PhoneCodeStore store;
    private final Clock clock;

    ForgetOldCodesJob(PhoneCodeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${mashang.zone:Asia/Shanghai}")
    void forget() {
        store.forgetSentBefore(clock.instant().minus(KEPT));
    }
}
