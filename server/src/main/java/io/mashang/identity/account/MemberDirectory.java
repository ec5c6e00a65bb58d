package io.mashang.identity.account;

import io.mashang.identity.MemberCard;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.identity.phone.PhoneNumbers;
import io.mashang.identity.phone.PhoneStore;
import io.mashang.platform.MashangSettings;
import io.mashang.wechat.WechatIdentity;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MemberDirectory implements Members {

    private final JoinByWechat join;
    private final AccountStore accounts;
    private final Profiles profiles;
    private final PhoneNumbers numbers;
    private final PhoneStore phones;
    private final MashangSettings settings;

    MemberDirectory(
            JoinByWechat join, AccountStore accounts, Profiles profiles, PhoneNumbers numbers, PhoneStore phones,
            MashangSettings settings) {
        this.join = join;
        this.accounts = accounts;
        this.profiles = profiles;
        this.numbers = numbers;
        this.phones = phones;
        this.settings = settings;
    }

    @Override
    public MemberId of(WechatIdentity identity) {
        return join.memberOf(identity);
    }

    @Override
    public boolean hasPhone(MemberId member) {
        return phones.has(member);
    }

    @Override
    public Optional<MemberId> byPhone(String phone) {
        return numbers.tryRead(phone).flatMap(mobile -> phones.owner(mobile.index()));
    }

    @Override
    public Map<String, MemberId> byPhones(Collection<String> phones) {
        Map<String, byte[]> typed = new HashMap<>();
        phones.forEach(phone -> numbers.tryRead(phone).ifPresent(mobile -> typed.put(phone, mobile.index())));
        Map<ByteBuffer, MemberId> owners = this.phones.owners(typed.values());
        Map<String, MemberId> found = new HashMap<>();
        typed.forEach((phone, index) -> {
            MemberId owner = owners.get(ByteBuffer.wrap(index));
            if (owner != null) {
                found.put(phone, owner);
            }
        });
        return found;
    }

    @Override
    public Map<MemberId, MemberCard> cards(Collection<MemberId> members) {
        return profiles.cards(members);
    }

    @Override
    public Optional<String> openId(MemberId member, String appId) {
        return accounts.openId(member, appId);
    }

    @Override
    public String bindLink() {
        return settings.baseUrl().resolve("/member/bind").toString();
    }
}
