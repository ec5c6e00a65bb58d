package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.intake.OutboxEvent;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.OfficialAccountEvent;
import io.mashang.wechat.WechatIdentity;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@MashangTest
class ScanReplyDbTests {

    @Autowired
    ScanReply scanReply;

    @Autowired
    CreditWaitingScans creditWaitingScans;

    @Autowired
    Members directory;

    @Autowired
    MemberFixture members;

    @Autowired
    CodesFixture codes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    PinnedClock clock;

    private final WechatIdentity person = MemberFixture.aWechatIdentity();

    @Test
    void creditsAndSaysHowMuch() {
        bind();

        assertThat(scan(codes.aCode(20))).isEqualTo("恭喜您,积分成功!川味豆瓣酱 500g +20 分,当前 20 分。");
    }

    @Test
    void answersTheSamePushTheSameAndANewScanWithWhenItWas() {
        bind();
        OfficialAccountEvent push = event(codes.aCode(20), "scan_points");
        String first = scanReply.reply(push).orElseThrow();

        assertThat(scanReply.reply(push)).contains(first);
        assertThat(scan(String.valueOf(push.scanResult()))).matches("该产品已经被积过分了:您已于 \\d+月\\d+日 \\d\\d:\\d\\d 积分 \\+20。");
    }

    @Test
    void tellsSomebodyElseThatItWasUsed() {
        bind();
        String code = codes.aCode(20);
        members.as(members.aMemberWithPhone()).withNewKey().post("/app/api/redemptions", java.util.Map.of("code", code)).expect(200);

        assertThat(scan(code)).startsWith("该产品已经被积过分了(");
    }

    @Test
    void tellsForeignCodesFromItsOwn() {
        bind();

        assertThat(scan("https://example.org/whatever")).isEqualTo("这不是本品牌的积分码,请扫描瓶盖内侧的二维码。");
        assertThat(scan(null)).startsWith("这不是本品牌的积分码");
    }

    @Test
    void leavesOtherEventsToOthers() {
        assertThat(scanReply.reply(event("x", "another_key"))).isEmpty();
        assertThat(scanReply.reply(new OfficialAccountEvent(
                UUID.randomUUID().toString(), "wx", "o", "text", "scan_points", null, clock.instant()))).isEmpty();
    }

    @Test
    void keepsTheScanOfSomebodyWithoutAPhoneAndCreditsItOnceThePhoneIsBound() {
        String code = codes.aCode(20);

        assertThat(scan(code)).startsWith("请先绑定手机号,只需一次:http").endsWith("绑定后这枚码会自动为您积分(24 小时内)。");
        assertThat(scan(code)).startsWith("请先绑定手机号");
        bind();
        deliverWhatIsDue();
        deliverWhatIsDue();

        assertThat(pointsOf(me())).isEqualTo(20);
        assertThat(scan(code)).startsWith("该产品已经被积过分了:您已于");
    }

    @Test
    void creditsTheMemberIntoWhomTheScannerIsFolded() {
        String phone = MemberFixture.aPhone();
        MemberId owner = members.aMemberWithPhone(phone);
        scan(codes.aCode(20));

        members.bind(me(), phone);
        deliver(owner);

        assertThat(pointsOf(owner)).isEqualTo(20);
    }

    @Test
    void forgetsAWaitingScanAfterADay() {
        scan(codes.aCode(20));
        clock.advance(Duration.ofHours(24).plusMillis(1));
        bind();
        deliverWhatIsDue();

        assertThat(pointsOf(me())).isZero();
    }

    private MemberId me() {
        return directory.of(person);
    }

    private void bind() {
        members.bind(me(), MemberFixture.aPhone());
    }

    private void deliverWhatIsDue() {
        deliver(me());
    }

    /** As the relay does, which may also be doing it at this moment: the operation's key makes that harmless. */
    private void deliver(MemberId member) {
        var event = new OutboxEvent(1, creditWaitingScans.topic(),
                json.valueToTree(new WakeWaitingScans.Due(member)), clock.instant());
        transaction.executeWithoutResult(status -> creditWaitingScans.deliver(List.of(event)));
    }

    private int pointsOf(MemberId member) {
        Http http = members.as(member);
        return http.get("/app/api/points").expect(200).body().path("available").asInt();
    }

    private String scan(@Nullable String code) {
        return scanReply.reply(event(code, "scan_points")).orElseThrow();
    }

    private OfficialAccountEvent event(@Nullable String code, String key) {
        return new OfficialAccountEvent(
                UUID.randomUUID().toString(), person.appId(), person.openId(), "scancode_waitmsg", key, code, clock.instant());
    }
}
