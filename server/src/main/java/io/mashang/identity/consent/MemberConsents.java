package io.mashang.identity.consent;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.Consents;
import io.mashang.identity.MemberId;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what members have agreed to. */
@Component
public class MemberConsents implements Consents {

    private final ConsentStore store;

    MemberConsents(ConsentStore store) {
        this.store = store;
    }

    @Override
    public boolean isGiven(MemberId member, ConsentPurpose purpose) {
        return view(member, purpose).given();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdGiven(MemberId member, ConsentPurpose purpose) {
        return store.holdGiven(member, purpose);
    }

    public List<ConsentView> views(MemberId member) {
        var all = store.of(member);
        return Arrays.stream(ConsentPurpose.values()).map(purpose -> latest(all, purpose)).toList();
    }

    ConsentView view(MemberId member, ConsentPurpose purpose) {
        return latest(store.of(member), purpose);
    }

    private static ConsentView latest(List<ConsentStore.Given> latestFirst, ConsentPurpose purpose) {
        return latestFirst.stream()
                .filter(given -> given.purpose() == purpose)
                .findFirst()
                .map(ConsentView::of)
                .orElseGet(() -> ConsentView.never(purpose));
    }
}
