package io.mashang.wechat.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.Followers;
import io.mashang.wechat.WechatIdentity;
import io.mashang.wechat.gateway.WechatAccounts;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class OfficialAccountHttpTests {

    private static final String NONCE = "n0nce";

    @Autowired
    Http http;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    WechatAccounts accounts;

    @Autowired
    PinnedClock clock;

    @Autowired
    CountingReply counting;

    @Autowired
    Followers followers;

    private PushCipher cipher;
    private String timestamp;

    @BeforeEach
    void prepare() {
        var official = accounts.official();
        cipher = new PushCipher(official.token(), official.aesKey(), official.appId());
        timestamp = Long.toString(clock.instant().getEpochSecond());
    }

    @Test
    void provesTheAddressToWechatOnlyWithARightSignature() {
        String query = "/wechat/official?timestamp=" + timestamp + "&nonce=" + NONCE + "&echostr=hello&signature=";

        assertThat(http.get(query + cipher.sign(timestamp, NONCE)).expect(200).text()).isEqualTo("hello");
        http.get(query + cipher.sign(timestamp, "other")).problem(403, "wechat.push-refused");
        http.get("/wechat/official?echostr=hello").problem(403, "wechat.push-refused");
    }

    @Test
    void answersInTheSafeModeWhatItWasAskedInTheSafeMode() {
        String answer = push(message(UUID.randomUUID().toString())).expect(200).text();

        var envelope = PushXml.read(answer).orElseThrow();
        assertThat(cipher.isSigned(
                        envelope.getOrDefault("MsgSignature", ""), envelope.getOrDefault("TimeStamp", ""), envelope.getOrDefault("Nonce", ""), envelope.getOrDefault("Encrypt", "")))
                .isTrue();
        var reply = PushXml.read(cipher.open(envelope.getOrDefault("Encrypt", "")).orElseThrow()).orElseThrow();
        assertThat(reply).containsEntry("ToUserName", "oPerson").containsEntry("FromUserName", "gh_1")
                .containsEntry("MsgType", "text").containsKey("CreateTime");
    }

    @Test
    void refusesATamperedPushWhereverItWasTamperedWith() {
        String sealed = cipher.seal(message("1"));
        String good = query(sealed);
        for (String name : new String[] {"signature", "timestamp", "nonce", "msg_signature"}) {
            refused(good.replaceFirst("([?&]" + name + "=.)(.)", "$1~"), envelope(sealed));
            refused(good.replaceFirst("[?&]" + name + "=[^&]*", name.equals("signature") ? "?" : ""), envelope(sealed));
        }
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i += 5) {
            bytes[i] ^= 1;
            refused(good, envelope(Base64.getEncoder().encodeToString(bytes)));
            bytes[i] ^= 1;
        }
    }

    @Test
    void refusesARightlySignedPushThatIsForSomebodyElseOrNoPushAtAll() {
        var official = accounts.official();
        String foreign = new PushCipher(official.token(), official.aesKey(), "wxsomebodyelse0000").seal(message("1"));
        String dtd = cipher.seal("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml><ToUserName>&e;</ToUserName></xml>");

        refused(query(foreign), envelope(foreign));
        refused(query(dtd), envelope(dtd));
        refused(query(cipher.seal("not xml")), envelope(cipher.seal("not xml")));
        refused(query(""), "<!DOCTYPE x []><xml><Encrypt></Encrypt></xml>");
        refused(query(""), "");
        refused(query(""), message("in clear"));
    }

    @Test
    void refusesAnOldPush() {
        String sealed = cipher.seal(message("1"));
        String captured = query(sealed);
        clock.advance(Duration.ofMinutes(6));

        refused(captured, envelope(sealed));
    }

    @Test
    void givesARepeatedPushTheStoredReplyWithoutAskingAgain() {
        sandbox.does("huanglei", "follow");
        int before = counting.asked();
        String first = sandbox.does("huanglei", "text", Map.of("text", "count me")).path("reply").asString();

        var again = sandbox.does("huanglei", "repeat-last-push");
        clock.advance(Duration.ofMinutes(1));
        var later = sandbox.does("huanglei", "repeat-last-push");

        assertThat(first).startsWith("count me asked");
        assertThat(again.path("reply").asString()).isEqualTo(first);
        assertThat(later.path("reply").asString()).isEqualTo(first);
        assertThat(counting.asked()).isEqualTo(before + 1);
    }

    @Test
    void keepsWhoFollowsAndSaysWelcome() {
        sandbox.does("zhoujie", "unfollow");
        var identity = new WechatIdentity(accounts.official().appId(), openId("zhoujie"), null);

        assertThat(sandbox.does("zhoujie", "follow").path("reply").asString()).startsWith("欢迎关注");
        assertThat(followers.isFollowing(identity)).isTrue();
        var goodbye = sandbox.does("zhoujie", "unfollow");
        assertThat(goodbye.path("answered").asBoolean()).isTrue();
        assertThat(goodbye.path("reply").isNull()).isTrue();
        assertThat(followers.isFollowing(identity)).isFalse();
    }

    @Test
    void helpsWhoWritesOrScansSomethingThatNobodyUnderstands() {
        sandbox.does("xuqiang", "follow");

        assertThat(sandbox.does("xuqiang", "text", Map.of("text", "在吗")).path("reply").asString()).contains("【扫码积分】");
        assertThat(sandbox.does("xuqiang", "menu-scan", Map.of("text", "一张名片")).path("reply").asString()).isNotEmpty();
        assertThat(sandbox.does("xuqiang", "menu-view", Map.of("url", "http://localhost:8080/member/points"))
                        .path("reply").isNull()).isTrue();
    }

    private String openId(String person) {
        return http.get("/sandbox/api/users").body().path("items").valueStream()
                .filter(user -> user.path("id").asString().equals(person))
                .findFirst().orElseThrow().path("officialOpenId").asString();
    }

    private Http.Answer push(String message) {
        String sealed = cipher.seal(message);
        return http.postRaw(query(sealed), "text/xml", envelope(sealed).getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String query, String body) {
        http.postRaw(query, "text/xml", body.getBytes(StandardCharsets.UTF_8)).problem(403, "wechat.push-refused");
    }

    private String query(String sealed) {
        return "/wechat/official?signature=" + cipher.sign(timestamp, NONCE) + "&timestamp=" + timestamp + "&nonce=" + NONCE
                + "&encrypt_type=aes&msg_signature=" + cipher.sign(timestamp, NONCE, sealed);
    }

    private static String envelope(String sealed) {
        return PushXml.write(Map.of("Encrypt", sealed));
    }

    private String message(String content) {
        long id = UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE;
        return "<xml><ToUserName>gh_1</ToUserName><FromUserName>oPerson</FromUserName><CreateTime>" + timestamp
                + "</CreateTime><MsgType>text</MsgType><Content>" + content + "</Content><MsgId>" + id + "</MsgId></xml>";
    }
}
