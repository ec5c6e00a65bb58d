package io.mashang.wechat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mashang.platform.problem.Refused;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.WechatGateway;
import io.mashang.wechat.WechatIdentity;
import io.mashang.wechat.WechatProblem;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every call of the gateway, with the live code, over HTTP, against the sandbox. */
@MashangTest
class GatewaySandboxTests {

    @Autowired
    WechatGateway gateway;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    Http http;

    @Autowired
    PinnedClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void signsInThroughTheMiniProgramAndTheOfficialAccountAsOnePerson() {
        WechatIdentity mini = gateway.miniProgramLogin(sandbox.loginCode("zhangwei"));
        sandbox.does("zhangwei", "follow");
        WechatIdentity official = gateway.oauthLogin(sandbox.oauthCode("zhangwei"));

        assertThat(mini.appId()).isEqualTo(gateway.miniProgramAppId());
        assertThat(official.appId()).isEqualTo(gateway.officialAccountAppId());
        assertThat(official.openId()).isNotEqualTo(mini.openId());
        assertThat(official.unionId()).isNotNull().isEqualTo(mini.unionId());
    }

    @Test
    void knowsNoUnionIdOfSomebodyWhoDoesNotFollow() {
        sandbox.does("sunli", "unfollow");

        assertThat(gateway.oauthLogin(sandbox.oauthCode("sunli")).unionId()).isNull();
    }

    @Test
    void readsThePhoneNumberInInternationalForm() {
        assertThat(gateway.phoneNumber(sandbox.phoneCode("wangfang"))).isEqualTo("+8613800000002");
    }

    @Test
    void tellsWhatRiskControlThinksAsTheSandboxIsTold() {
        String openId = gateway.miniProgramLogin(sandbox.loginCode("huanglei")).openId();
        assertThat(gateway.riskRank(openId, "203.0.113.9")).isZero();

        sandbox.post("huanglei", "risk-rank", Map.of("rank", 4)).expect(204);
        assertThat(gateway.riskRank(openId, "203.0.113.9")).isEqualTo(4);

        sandbox.post("huanglei", "risk-rank", Map.of("rank", -1)).expect(204);
        refuses(WechatProblem.UNREACHABLE, () -> gateway.riskRank(openId, "203.0.113.9"));
        refuses(WechatProblem.OPEN_ID_UNKNOWN, () -> gateway.riskRank("o-nobody", "203.0.113.9"));
        sandbox.post("huanglei", "risk-rank", Map.of("rank", 0)).expect(204);
    }

    @Test
    void refusesACodeThatWasMadeUpUsedOrIsTooOld() {
        refuses(WechatProblem.CODE_INVALID, () -> gateway.miniProgramLogin("made-up"));
        refuses(WechatProblem.CODE_INVALID, () -> gateway.miniProgramLogin(sandbox.phoneCode("lina")));

        String code = sandbox.loginCode("lina");
        gateway.miniProgramLogin(code);
        refuses(WechatProblem.CODE_USED, () -> gateway.miniProgramLogin(code));

        String phone = sandbox.phoneCode("lina");
        String oauth = sandbox.oauthCode("lina");
        clock.advance(Duration.ofMinutes(5));
        refuses(WechatProblem.CODE_INVALID, () -> gateway.phoneNumber(phone));
        refuses(WechatProblem.CODE_EXPIRED, () -> gateway.oauthLogin(oauth));
    }

    @Test
    void getsANewTokenByItselfWhenTheOldOneHasExpired() {
        gateway.phoneNumber(sandbox.phoneCode("liuyang"));
        clock.advance(Duration.ofHours(3));

        assertThat(gateway.phoneNumber(sandbox.phoneCode("liuyang"))).isEqualTo("+8613800000004");
    }

    @Test
    void leadsABrowserThatActsAsSomebodyThroughTheOauthPageAndBack() {
        URI page = gateway.oauthPage(URI.create("http://localhost:8080/app/api/session/oauth-return?x=1"), "state123");
        var browser = http.with("Cookie", "mashang_sandbox_person=chenjing");

        String back = browser.get(page.toString().replaceFirst("#.*", "")).expect(302).header("Location");

        assertThat(back).startsWith("/app/api/session/oauth-return?x=1&code=").endsWith("&state=state123");
        String code = String.valueOf(back).replaceAll(".*code=([^&]+).*", "$1");
        sandbox.does("chenjing", "follow");
        assertThat(gateway.oauthLogin(code).unionId())
                .isEqualTo(gateway.miniProgramLogin(sandbox.loginCode("chenjing")).unionId());
    }

    @Test
    void asksABrowserThatActsAsNobodyWhoItIsAndRefusesForeignHosts() {
        String own = gateway.oauthPage(URI.create("http://localhost:8080/member/points"), "s").toString();
        String foreign = gateway.oauthPage(URI.create("https://evil.example/"), "s").toString();

        assertThat(http.get(own.replaceFirst("#.*", "")).expect(200).text()).contains("data-user=\"zhangwei\"", "张伟");
        assertThat(http.with("Accept-Language", "en").get(foreign.replaceFirst("#.*", "")).expect(400).text())
                .contains("10003");
    }

    @Test
    void sendsTextsOnlyWhileWechatAllowsIt() {
        String person = "yangfan";
        String openId = gateway.oauthLogin(sandbox.oauthCode(person)).openId();
        refuses(WechatProblem.REPLY_WINDOW_CLOSED, () -> gateway.sendText(openId, "早上好"));

        sandbox.does(person, "follow");
        clock.advance(Duration.ofMinutes(1));
        refuses(WechatProblem.REPLY_WINDOW_CLOSED, () -> gateway.sendText(openId, "早上好"));

        sandbox.does(person, "menu-click", Map.of("key", "whatever"));
        for (int i = 0; i < 3; i++) {
            gateway.sendText(openId, "第 " + i + " 条");
        }
        refuses(WechatProblem.REPLY_LIMIT_REACHED, () -> gateway.sendText(openId, "一条太多"));
        assertThat(sandbox.lastMessage(person).path("text").asString()).isEqualTo("第 2 条");

        sandbox.does(person, "text", Map.of("text", "你好"));
        clock.advance(Duration.ofHours(47));
        gateway.sendText(openId, "两天之内");
        clock.advance(Duration.ofHours(1));
        refuses(WechatProblem.REPLY_WINDOW_CLOSED, () -> gateway.sendText(openId, "两天之后"));
        refuses(WechatProblem.OPEN_ID_UNKNOWN, () -> gateway.sendText("oNobody", "在吗"));
    }

    @Test
    void makesAFollowQrWhoseSceneComesBackWithTheFollower() {
        String content = gateway.followQr("claim-7", Duration.ofDays(1));
        sandbox.does("zhaomin", "unfollow");

        var scanned = sandbox.does("zhaomin", "scan", Map.of("text", content));

        assertThat(scanned.path("pushed").path("answered").asBoolean()).isTrue();
        assertThat(scanned.path("opens").isNull()).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(sandbox.does("zhaomin", "scan", Map.of("text", content)).path("pushed").isNull()).isTrue();
    }

    @Test
    void signsPagesForTheJsSdk() throws Exception {
        String page = "http://localhost:8080/member/scan?a=1";
        Map<String, String> config = gateway.jsSdkConfig(page);
        String ticket = ticket();

        byte[] sha1 = java.security.MessageDigest.getInstance("SHA-1").digest(("jsapi_ticket=" + ticket + "&noncestr="
                + config.get("nonceStr") + "&timestamp=" + config.get("timestamp") + "&url=" + page).getBytes());
        assertThat(config).containsEntry("signature", HexFormat.of().formatHex(sha1))
                .containsEntry("appId", gateway.officialAccountAppId());
    }

    @Test
    void isNeverCalledInsideATransaction() {
        String code = sandbox.loginCode("wuqian");

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.execute(status -> gateway.miniProgramLogin(code)));
    }

    @Autowired
    WechatAccounts accounts;

    private String ticket() {
        var official = accounts.official();
        String token = http.get("/sandbox/wx/cgi-bin/token?grant_type=client_credential&appid=" + official.appId()
                + "&secret=" + official.secret()).body().path("access_token").asString();
        return http.get("/sandbox/wx/cgi-bin/ticket/getticket?type=jsapi&access_token=" + token)
                .body().path("ticket").asString();
    }

    private static void refuses(WechatProblem problem, Runnable call) {
        assertThatExceptionOfType(Refused.class).isThrownBy(call::run).extracting(Refused::problem).isEqualTo(problem);
    }
}
