package io.mashang.identity.phone;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import org.springframework.stereotype.Component;

@Component
class PhoneFixtureByBinding implements MemberFixture.PhoneFixture {

    private final BindPhone bind;
    private final PhoneNumbers numbers;

    PhoneFixtureByBinding(BindPhone bind, PhoneNumbers numbers) {
        this.bind = bind;
        this.numbers = numbers;
    }

    @Override
    public void bind(MemberId member, String phone) {
        bind.bind(member, numbers.read(phone));
    }
}
