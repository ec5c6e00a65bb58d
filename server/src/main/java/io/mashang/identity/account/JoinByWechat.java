package io.mashang.identity.account;

import io.mashang.identity.MemberId;
import io.mashang.identity.MemberJoined;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.wechat.WechatIdentity;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The member behind a WeChat account, made at its first log-in: once, also when two log-ins of one person meet. */
@Component
public class JoinByWechat {

    private final AccountStore store;
    private final FoldMember fold;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    JoinByWechat(
            AccountStore store, FoldMember fold, TransactionTemplate transaction, ApplicationEventPublisher events,
            Ids ids, Clock clock) {
        this.store = store;
        this.fold = fold;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asking again answers the same member and changes nothing. Joins the caller's transaction when there is one. */
    public MemberId memberOf(WechatIdentity who) {
        return store.find(who.appId(), who.openId())
                .filter(known -> who.unionId() == null || who.unionId().equals(known.unionId()))
                .map(AccountStore.Account::member)
                .orElseGet(() -> Deadlocks.retry(() -> Objects.requireNonNull(transaction.execute(status -> join(who)))));
    }

    private MemberId join(WechatIdentity who) {
        MemberId candidate = new MemberId(ids.next());
        String unionId = who.unionId();
        MemberId person = unionId == null ? candidate : store.claimUnion(unionId, candidate);
        MemberId member = store.claimAccount(who, person, clock.instant());
        if (member.equals(candidate)) {
            store.insertMember(candidate, clock.instant());
            events.publishEvent(new MemberJoined(candidate));
            return candidate;
        }
        if (unionId == null || member.equals(person)) {
            return member;
        }
        return onePerson(unionId, member, person, candidate);
    }

    /** The account was known before its union id: whoever has that union id is the same person. */
    private MemberId onePerson(String unionId, MemberId member, MemberId person, MemberId candidate) {
        if (person.equals(candidate)) {
            store.pointUnion(unionId, member);
            return member;
        }
        return fold.together(member, person);
    }
}
