package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.testing.MashangTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MashangTest
class PhoneStoreDbTests {

    @Autowired PhoneStore phones;
    @Autowired MemberFixture fixture;
    @Autowired JdbcClient jdbc;

    @Test
    void doesNotOpenANumberThatWasCopiedToAnotherRow() {
        MemberId victim = fixture.aMemberWithPhone();
        MemberId thief = fixture.aMemberWithPhone();
        jdbc.sql("""
                UPDATE identity_phone t JOIN identity_phone v ON v.member_id = ? SET t.sealed = v.sealed
                WHERE t.member_id = ?""")
                .params(victim.value(), thief.value())
                .update();
        assertThat(phones.bound(List.of(victim))).containsKey(victim);
        assertThatThrownBy(() -> phones.bound(List.of(thief))).isInstanceOf(IllegalStateException.class);
        phones.remove(thief);
    }

    @Test
    void findsTheOwnerOfANumberHoweverItIsTyped() {
        MemberId member = fixture.aMemberWithPhone("139 0000-0003");
        var numbers = List.of("13900000003", "+8613900000003", "0086 139 0000 0003", " 139-0000-0003 ");
        assertThat(numbers).allSatisfy(typed -> assertThat(phones.owner(indexOf(typed))).contains(member));
    }

    @Autowired PhoneNumbers reader;

    private byte[] indexOf(String typed) {
        return reader.of(typed);
    }
}
