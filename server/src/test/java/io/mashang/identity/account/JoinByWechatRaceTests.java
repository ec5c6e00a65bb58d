package io.mashang.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.IdentityRecorder;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.identity.Together;
import io.mashang.testing.MashangTest;
import io.mashang.wechat.WechatIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class JoinByWechatRaceTests {

    @Autowired Members members;
    @Autowired MemberFixture fixture;
    @Autowired MemberFixture.PhoneFixture phones;
    @Autowired IdentityRecorder recorder;

    @RepeatedTest(5)
    void makesOneMemberWhenTheFirstLogInsOfOneAccountMeet() throws Exception {
        WechatIdentity who = MemberFixture.aWechatIdentity();
        assertOneMember(IntStream.range(0, 6).mapToObj(n -> who).toList());
    }

    @RepeatedTest(5)
    void makesOneMemberWhenTheFirstLogInsOfOnePersonThroughSeveralAppsMeet() throws Exception {
        String union = "u-" + UUID.randomUUID();
        assertOneMember(IntStream.range(0, 6)
                .mapToObj(n -> new WechatIdentity("wx-app-" + n % 3, "o-" + union + n % 3, union))
                .toList());
    }

    @Test
    void linksAnAccountThroughAUnionIdThatIsLearntLater() {
        String union = "u-" + UUID.randomUUID();
        WechatIdentity silent = MemberFixture.aWechatIdentity();
        MemberId member = members.of(silent);
        assertThat(members.of(new WechatIdentity(silent.appId(), silent.openId(), union))).isEqualTo(member);
        assertThat(members.of(new WechatIdentity("wx-other", "o-" + union, union))).isEqualTo(member);
    }

    @Test
    void foldsTwoMembersWhoTurnOutToHaveOneUnionIdIntoTheOlder() {
        String union = "u-" + UUID.randomUUID();
        WechatIdentity silent = MemberFixture.aWechatIdentity();
        MemberId older = members.of(silent);
        MemberId younger = members.of(new WechatIdentity("wx-other", "o-" + union, union));
        assertThat(members.of(new WechatIdentity(silent.appId(), silent.openId(), union))).isEqualTo(older);
        assertThat(recorder.mergedWith(older)).containsExactly(new IdentityRecorder.Merged(younger, older));
        assertThat(members.of(new WechatIdentity("wx-other", "o-" + union, union))).isEqualTo(older);
    }

    @Test
    void foldsTwoMembersOfOneUnionIdIntoTheOneWithAPhone() {
        String union = "u-" + UUID.randomUUID();
        WechatIdentity silent = MemberFixture.aWechatIdentity();
        MemberId older = members.of(silent);
        MemberId younger = members.of(new WechatIdentity("wx-other", "o-" + union, union));
        phones.bind(younger, MemberFixture.aPhone());
        assertThat(members.of(new WechatIdentity(silent.appId(), silent.openId(), union))).isEqualTo(younger);
        assertThat(recorder.mergedWith(older)).containsExactly(new IdentityRecorder.Merged(older, younger));
    }

    private void assertOneMember(List<WechatIdentity> logIns) throws Exception {
        List<Callable<MemberId>> tasks = logIns.stream()
                .<Callable<MemberId>>map(who -> () -> members.of(who))
                .toList();
        Set<MemberId> made = new HashSet<>(Together.run(tasks));
        assertThat(made).hasSize(1);
        assertThat(recorder.timesJoined(made.iterator().next())).isEqualTo(1);
    }
}
