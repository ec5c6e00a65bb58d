package io.mashang.identity;

import io.mashang.platform.access.Realm;
import io.mashang.platform.tokens.SignIns;
import io.mashang.testing.Http;
import io.mashang.wechat.WechatIdentity;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Members for tests: each call makes new ones, so that no test meets another's. */
@Component
public class MemberFixture {

    public static final String APP = "wx-fixture";

    private final Members members;
    private final PhoneFixture phones;
    private final SignIns signIns;
    private final ObjectProvider<Http> http;

    MemberFixture(Members members, PhoneFixture phones, SignIns signIns, ObjectProvider<Http> http) {
        this.members = members;
        this.phones = phones;
        this.signIns = signIns;
        this.http = http;
    }

    /** Binds without a code; implemented where that can be reached. */
    public interface PhoneFixture {
        void bind(MemberId member, String phone);
    }

    public MemberId aMember() {
        return members.of(aWechatIdentity());
    }

    public MemberId aMemberWithPhone(String phone) {
        MemberId member = aMember();
        phones.bind(member, phone);
        return member;
    }

    public void bind(MemberId member, String phone) {
        phones.bind(member, phone);
    }

    public MemberId aMemberWithPhone() {
        return aMemberWithPhone(aPhone());
    }

    /** Speaks as this member, from a new sign-in. */
    public Http as(MemberId member) {
        return http.getObject().bearer(signIns.begin(Realm.MEMBER, member.value(), false).accessToken());
    }

    public static WechatIdentity aWechatIdentity() {
        return new WechatIdentity(APP, "o-" + UUID.randomUUID(), null);
    }

    /** A number of mainland China that nobody has; as people type it. */
    public static String aPhone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
