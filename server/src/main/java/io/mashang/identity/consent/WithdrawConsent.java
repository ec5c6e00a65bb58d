package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import io.mashang.identity.phone.PhoneStore;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member takes an agreement back, and what was kept because of it is forgotten. Withdrawing again changes nothing. */
@Component
class WithdrawConsent {

    private final ConsentStore store;
    private final PhoneStore phones;
    /** Asked late: modules with rows about members often need members themselves. */
    private final ObjectProvider<MemberRecords> records;
    private final Clock clock;

    WithdrawConsent(ConsentStore store, PhoneStore phones, ObjectProvider<MemberRecords> records, Clock clock) {
        this.store = store;
        this.phones = phones;
        this.records = records;
        this.clock = clock;
    }

    @Transactional
    void withdraw(MemberId member, ConsentPurpose purpose) {
        store.withdraw(member, purpose, clock.instant());
        if (purpose == ConsentPurpose.PHONE) {
            phones.remove(member);
        }
        records.orderedStream().forEach(module -> module.forget(member, purpose));
    }
}
