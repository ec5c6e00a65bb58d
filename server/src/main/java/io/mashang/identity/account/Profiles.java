package io.mashang.identity.account;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.MemberCard;
import io.mashang.identity.MemberId;
import io.mashang.identity.phone.PhoneStore;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members and staff see of a member. */
@Component
public class Profiles {

    private final AccountStore accounts;
    private final PhoneStore phones;

    Profiles(AccountStore accounts, PhoneStore phones) {
        this.accounts = accounts;
        this.phones = phones;
    }

    public Map<MemberId, MemberCard> cards(Collection<MemberId> members) {
        var bound = phones.bound(members);
        return accounts.names(members).entrySet().stream()
                .map(named -> new MemberCard(
                        named.getKey(),
                        named.getValue(),
                        Optional.ofNullable(bound.get(named.getKey())).map(PhoneStore.Bound::masked).orElse(null)))
                .collect(Collectors.toMap(MemberCard::id, Function.identity()));
    }

    public MemberView view(MemberId member) {
        return Optional.ofNullable(cards(List.of(member)).get(member))
                .map(MemberView::of)
                .orElseThrow(() -> new Refused(IdentityProblem.MEMBER_UNKNOWN));
    }

    public void rename(MemberId member, String name) {
        if (!accounts.rename(member, name.strip())) {
            throw new Refused(IdentityProblem.MEMBER_UNKNOWN);
        }
    }

    /** Locks the member; a sign-in of a member who was folded away is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(MemberId member) {
        if (!accounts.lockActive(member)) {
            throw new Refused(PlatformProblem.TOKEN_INVALID);
        }
    }
}
