package io.mashang.checkin.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.testing.Eventually;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class WechatRanksDbTests {

    private static final String ADDRESS = "203.0.113.9";

    @Autowired
    WechatGateway wechat;

    @Autowired
    Members members;

    @Autowired
    MemberFixture others;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    WechatRanks asItComes;

    @Autowired
    PinnedClock clock;

    @AfterEach
    void asBefore() {
        thinks("zhoujie", 0);
        thinks("zhaomin", 0);
    }

    @Test
    void areAskedInTheBackgroundAndRemembered() {
        WechatRanks ranks = ranks();
        MemberId member = member("zhoujie");
        thinks("zhoujie", 4);
        assertThat(ranks.rankOf(member)).isZero();

        ranks.ask(member, ADDRESS);
        Eventually.isTrue(() -> ranks.rankOf(member) == 4);

        thinks("zhoujie", -1);
        ranks.ask(member, ADDRESS);
        assertThat(ranks.rankOf(member)).isEqualTo(4);
    }

    @Test
    void areNoSignalWhileWechatDoesNotAnswerAndAreAskedAgainAfterAPause() {
        WechatRanks ranks = ranks();
        MemberId member = member("zhaomin");
        thinks("zhaomin", -1);
        ranks.ask(member, ADDRESS);
        Eventually.isTrue(() -> !ranks.mayAsk());
        assertThat(ranks.rankOf(member)).isZero();

        thinks("zhaomin", 3);
        clock.advance(Duration.ofMinutes(1));
        ranks.ask(member, ADDRESS);
        Eventually.isTrue(() -> ranks.rankOf(member) == 3);
    }

    @Test
    void areNothingForSomebodyWithoutAMiniProgramAndOffUnlessTheyAreWanted() {
        WechatRanks ranks = ranks();
        MemberId member = others.aMember();
        ranks.ask(member, ADDRESS);
        assertThat(members.openId(member, wechat.miniProgramAppId())).isEmpty();
        assertThat(ranks.rankOf(member)).isZero();
        assertThat(asItComes.mayAsk()).isFalse();
    }

    private WechatRanks ranks() {
        return new WechatRanks(true, wechat, members, clock);
    }

    private MemberId member(String person) {
        return members.of(wechat.miniProgramLogin(sandbox.loginCode(person)));
    }

    private void thinks(String person, int rank) {
        sandbox.post(person, "risk-rank", Map.of("rank", rank)).expect(204);
    }
}
