package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.IdentityRecorder;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.identity.Together;
import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.MashangTest;
import io.mashang.wechat.WechatIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class BindPhoneRaceTests {

    @Autowired BindPhone bind;
    @Autowired PhoneNumbers numbers;
    @Autowired Members members;
    @Autowired MemberFixture fixture;
    @Autowired IdentityRecorder recorder;

    @RepeatedTest(5)
    void makesOneMemberOfAllWhoBindOneNumberAtTheSameMoment() throws Exception {
        var phone = numbers.read(MemberFixture.aPhone());
        List<WechatIdentity> people = IntStream.range(0, 4).mapToObj(n -> MemberFixture.aWechatIdentity()).toList();
        List<MemberId> before = people.stream().map(members::of).toList();
        Set<MemberId> bound = new HashSet<>(Together.run(before.stream()
                .<Callable<MemberId>>map(member -> () -> bind.bind(member, phone))
                .toList()));
        assertThat(bound).hasSize(1);
        MemberId one = bound.iterator().next();
        assertThat(people).allSatisfy(who -> assertThat(members.of(who)).isEqualTo(one));
        assertThat(members.byPhone(phone.e164())).contains(one);
        assertThat(recorder.boundBy(one)).singleElement().satisfies(
                event -> assertThat(event.phoneIndex()).isEqualTo(phone.index()));
        assertThat(recorder.mergedWith(one)).hasSize(3);
    }

    @RepeatedTest(3)
    void bindsOnceWhenOneMemberBindsTheSameNumberTwiceAtOnce() throws Exception {
        var phone = numbers.read(MemberFixture.aPhone());
        MemberId member = fixture.aMember();
        Callable<MemberId> task = () -> bind.bind(member, phone);
        assertThat(Together.run(List.of(task, task))).containsOnly(member);
        assertThat(recorder.boundBy(member)).hasSize(1);
    }

    @Test
    void keepsTheFirstNumberOfAMemberWhoBindsAnother() {
        MemberId member = fixture.aMemberWithPhone("13900000001");
        assertThatThrownBy(() -> bind.bind(member, numbers.read(MemberFixture.aPhone())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(IdentityProblem.PHONE_ALREADY_BOUND);
                    assertThat(refused.params()).containsEntry("phone", "139****0001");
                });
    }

    @Test
    void takesNothingMoreFromAMemberWhoWasFoldedAway() {
        String phone = MemberFixture.aPhone();
        MemberId owner = fixture.aMemberWithPhone(phone);
        MemberId folded = fixture.aMember();
        assertThat(bind.bind(folded, numbers.read(phone))).isEqualTo(owner);
        assertThatThrownBy(() -> bind.bind(folded, numbers.read(MemberFixture.aPhone())))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(PlatformProblem.TOKEN_INVALID));
    }

    @Test
    void endsTheSignInsOfTheMemberWhoWasFoldedAway() {
        String phone = MemberFixture.aPhone();
        fixture.aMemberWithPhone(phone);
        MemberId folded = fixture.aMember();
        var folding = fixture.as(folded);
        folding.get("/app/api/me").expect(200);
        bind.bind(folded, numbers.read(phone));
        folding.get("/app/api/me").problem(401, "platform.token-invalid");
    }
}
