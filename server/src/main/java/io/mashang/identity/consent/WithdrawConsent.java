package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.identity.phone.PhoneStore;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member takes an agreement back, and what was kept because of it is forgotten. Withdrawing again changes nothing. */
@Component
class WithdrawConsent {

    private final ConsentStore store;
    private final PhoneStore phones;
    private final Clock clock;

    WithdrawConsent(ConsentStore store, PhoneStore phones, Clock clock) {
        this.store = store;
        this.phones = phones;
        this.clock = clock;
    }

    @Transactional
    void withdraw(MemberId member, ConsentPurpose purpose) {
        store.withdraw(member, purpose, clock.instant());
        if (purpose == ConsentPurpose.PHONE) {
            phones.remove(member);
        }
    }
}
