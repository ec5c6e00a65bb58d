package io.mashang.codes.redeem;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What codes know about a member: which codes were redeemed, and the counts that protect them. */
@Component
class RedemptionRecords implements MemberRecords {

    private final RedemptionRecordStore store;
    private final WaitingScanStore waitingScans;
    private final PromisedResultStore promises;
    private final WakeWaitingScans wakeWaitingScans;

    RedemptionRecords(
            RedemptionRecordStore store, WaitingScanStore waitingScans, PromisedResultStore promises, WakeWaitingScans wakeWaitingScans) {
        this.store = store;
        this.waitingScans = waitingScans;
        this.promises = promises;
        this.wakeWaitingScans = wakeWaitingScans;
    }

    /** A member is folded into one with a phone: what waited for a phone is due. */
    @Override
    public void merge(MemberId from, MemberId to) {
        store.move(from, to);
        waitingScans.move(from, to);
        wakeWaitingScans.wake(to);
    }

    @Override
    public Map<String, Object> export(MemberId member) {
        return Map.of("redemptions", store.redeemed(member));
    }

    /** Redemptions stay, as long as codes must not give points twice; they name only a number that leads to nobody. */
    @Override
    public void erase(MemberId member) {
        store.forgetCounts(member);
        waitingScans.removeAll(member);
        promises.removeAll(member);
    }
}
