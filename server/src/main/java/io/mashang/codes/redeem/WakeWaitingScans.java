package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.identity.PhoneBound;
import io.mashang.intake.Outbox;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction that binds a phone, that the member's waiting scans are due. */
@Component
class WakeWaitingScans {

    static final String TOPIC = "codes.waiting-scans-due";

    record Due(MemberId member) {}

    private final WaitingScanStore waitingScans;
    private final Outbox outbox;
    private final Clock clock;

    WakeWaitingScans(WaitingScanStore waitingScans, Outbox outbox, Clock clock) {
        this.waitingScans = waitingScans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(PhoneBound bound) {
        wake(bound.member());
    }

    void wake(MemberId member) {
        if (!waitingScans.of(member, clock.instant()).isEmpty()) {
            outbox.append(TOPIC, List.of(new Due(member)));
        }
    }
}
