package io.mashang.identity.account;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberRecords;
import io.mashang.identity.phone.PhoneStore;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.access.Realm;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.tokens.SignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two members turn out to be one person: everything of the one moves to the other, whose sign-ins alone remain. */
@Component
public class FoldMember {

    private static final Logger log = LoggerFactory.getLogger(FoldMember.class);

    private final AccountStore store;
    private final PhoneStore phones;
    /** Asked late: modules with rows about members often need members themselves. */
    private final ObjectProvider<MemberRecords> records;
    private final SignIns signIns;

    FoldMember(AccountStore store, PhoneStore phones, ObjectProvider<MemberRecords> records, SignIns signIns) {
        this.store = store;
        this.phones = phones;
        this.records = records;
        this.signIns = signIns;
    }

    /** Moves all of {@code from} to {@code to}; refused when either has been folded away meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fold(MemberId from, MemberId to) {
        if (!store.lockActive(from, to)) {
            throw new Refused(PlatformProblem.TOKEN_INVALID);
        }
        store.moveAccounts(from, to);
        store.moveConsents(from, to);
        store.takeNameWhenEmpty(from, to);
        records.orderedStream().forEach(module -> module.merge(from, to));
        store.markMerged(from, to);
        signIns.endAll(Realm.MEMBER, from.value());
        log.info("member {} was folded into {}", from.value(), to.value());
    }

    /** Folds two members of one union id: the one with a phone stays, else the older; with two phones both stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    MemberId together(MemberId one, MemberId other) {
        boolean oneHasPhone = phones.has(one);
        boolean otherHasPhone = phones.has(other);
        if (oneHasPhone && otherHasPhone) {
            return one;
        }
        boolean oneStays = oneHasPhone || (!otherHasPhone && one.value() < other.value());
        MemberId stays = oneStays ? one : other;
        fold(oneStays ? other : one, stays);
        return stays;
    }
}
