package io.mashang.wechat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.gateway.WechatAccounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The fake WeChat refuses as WeChat does: status 200 and WeChat's error code. */
@MashangTest
class SandboxRefusalHttpTests {

    private static final String WX = "/sandbox/wx";

    @Autowired
    Http http;

    @Autowired
    WechatAccounts accounts;

    @Autowired
    People people;

    @Autowired
    SandboxFixture sandbox;

    @Autowired
    PinnedClock clock;

    @Test
    void refusesUnknownAppsAndWrongSecrets() {
        refused(40013, stableToken("wxunknown", "x", false));
        refused(40125, stableToken(accounts.official().appId(), "x", false));
        refused(40125, http.get(WX + "/sns/jscode2session?appid=" + miniProgram().appId() + "&secret=x&js_code=y").body());
        refused(40002, http.get(WX + "/cgi-bin/token?grant_type=password").body());
    }

    @Test
    void refusesMissingForeignAndOutdatedTokens() {
        refused(41001, http.get(WX + "/cgi-bin/menu/get").body());
        refused(40001, http.get(WX + "/cgi-bin/menu/get?access_token=made-up").body());
        refused(40001, http.get(WX + "/cgi-bin/menu/get?access_token=" + miniProgramToken()).body());

        String old = officialToken();
        String forced = stableToken(accounts.official().appId(), accounts.official().secret(), true)
                .path("access_token").asString();
        refused(40001, http.get(WX + "/cgi-bin/menu/get?access_token=" + old).body());
        clock.advance(Duration.ofHours(2));
        refused(42001, http.get(WX + "/cgi-bin/menu/get?access_token=" + forced).body());
    }

    @Test
    void givesTheSameStableTokenUntilItsLastFiveMinutesAndThenTwoAreGood() {
        String first = stableToken(accounts.official().appId(), accounts.official().secret(), true)
                .path("access_token").asString();
        clock.advance(Duration.ofMinutes(114));
        assertThat(officialToken()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(1));
        assertThat(officialToken()).isNotEqualTo(first);
        assertThat(http.get(WX + "/cgi-bin/ticket/getticket?access_token=" + first).body().path("errcode").asInt()).isZero();
    }

    @Test
    void sendsASubscriptionMessageOncePerAcceptance() {
        sandbox.post("zhangwei", "subscribe", Map.of("templateId", "tmpl_points", "times", 1)).expect(204);
        Map<String, Object> message = subscription("zhangwei", "tmpl_points", Map.of("thing1", "积分到账"));

        assertThat(sendSubscription(message).path("errcode").asInt()).isZero();
        assertThat(sandbox.lastMessage("zhangwei").path("kind").asString()).isEqualTo("subscription");
        refused(43101, sendSubscription(message));
        refused(43101, sendSubscription(message));
    }

    @ParameterizedTest
    @CsvSource({
        "thing1, 二十一个字二十一个字二十一个字二十一个字多", "phrase2, 六个汉字太多", "phrase2, abc",
        "character_string3, 中文", "number4, 一", "letter5, 123", "name6, 十一个汉字的名字实在太长", "phone_number7, 123456789012345678",
        "car_number8, 湘A1234567", "symbol9, ab", "unheard10, x", "time11, ''"
    })
    void refusesValuesThatBreakTheirRule(String key, String value) {
        sandbox.post("wangfang", "subscribe", Map.of("templateId", "tmpl_points", "times", 1)).expect(204);

        JsonNode answer = sendSubscription(subscription("wangfang", "tmpl_points", Map.of(key, value)));

        refused(47003, answer);
        assertThat(answer.path("errmsg").asString()).contains("data." + key + ".value");
    }

    @Test
    void refusesUnknownTemplatesAndPeople() {
        refused(40037, sendSubscription(subscription("lina", "tmpl_unknown", Map.of("thing1", "x"))));
        refused(40003, post("/cgi-bin/message/subscribe/send", miniProgramToken(), Map.of("touser", "oNobody")));
        refused(40003, http.get(WX + "/cgi-bin/user/info?openid=oNobody&access_token=" + officialToken()).body());
    }

    @Test
    void sendsTemplateMessagesToFollowersOnly() {
        sandbox.does("liuyang", "unfollow");
        Map<String, Object> message = Map.of(
                "touser", people.get("liuyang").officialOpenId(), "template_id", "tmpl_attendance_report",
                "url", "http://localhost:8080/member/points", "data", Map.of("thing1", Map.of("value", "全部到齐")));

        refused(43004, post("/cgi-bin/message/template/send", officialToken(), message));
        sandbox.does("liuyang", "follow");
        assertThat(post("/cgi-bin/message/template/send", officialToken(), message).path("msgid").asLong()).isPositive();
        assertThat(sandbox.lastMessage("liuyang").path("link").asString()).endsWith("/member/points");
    }

    @Test
    void refusesLongTextsAndBrokenJson() {
        refused(45002, post("/cgi-bin/message/custom/send", officialToken(), Map.of(
                "touser", people.get("lina").officialOpenId(), "text", Map.of("content", "长".repeat(700)))));
        refused(47001, http.postRaw(
                WX + "/cgi-bin/menu/create?access_token=" + officialToken(), "text/plain", "{not json".getBytes()).body());
    }

    @Test
    void refusesMenusThatWechatWouldRefuse() {
        refused(40016, createMenu(List.of()));
        refused(40018, createMenu(List.of(Map.of("type", "click", "name", "名字太长太长", "key", "k"))));
        refused(40017, createMenu(List.of(Map.of("type", "dance", "name", "跳舞"))));
        refused(40019, createMenu(List.of(Map.of("type", "click", "name", "点我"))));
        refused(40020, createMenu(List.of(Map.of("type", "view", "name", "看我"))));
    }

    @Test
    void drawsCodesAndKeepsMedia() {
        var qr = http.postRaw(WX + "/cgi-bin/qrcode/create?access_token=" + officialToken(), "text/plain",
                "{\"action_name\":\"QR_LIMIT_STR_SCENE\",\"action_info\":{\"scene\":{\"scene_str\":\"door\"}}}".getBytes()).body();
        assertThat(http.get(WX + "/cgi-bin/showqrcode?ticket=" + qr.path("ticket").asString()).expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");
        http.get(WX + "/cgi-bin/showqrcode?ticket=unknown").expect(404);

        String code = WX + "/wxa/getwxacodeunlimit?access_token=" + miniProgramToken();
        assertThat(http.post(code, Map.of("scene", "a=1", "page", "pages/home/index")).expect(200).header("Content-Type"))
                .isEqualTo("image/jpeg");
        refused(40169, http.post(code, Map.of("scene", "33 characters are one too many!!!")).body());
        refused(41030, http.post(code, Map.of("scene", "a", "page", "/pages/home")).body());
        refused(40007, http.get(WX + "/cgi-bin/media/get?media_id=unknown&access_token=" + officialToken()).body());
    }

    @Test
    void keepsUploadedMediaForTheAccount() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\npicture\r\n--b--\r\n";
        String id = http.postRaw(WX + "/cgi-bin/media/upload?type=image&access_token=" + officialToken(),
                        "multipart/form-data; boundary=b", body.getBytes())
                .expect(200).body().path("media_id").asString();

        assertThat(http.get(WX + "/cgi-bin/media/get?media_id=" + id + "&access_token=" + officialToken()).text())
                .isEqualTo("picture");
    }

    @Test
    void showsAProfileOnlyToWhoAskedForMoreThanTheOpenId() {
        JsonNode silent = pageToken("snsapi_base");
        JsonNode asked = pageToken("snsapi_userinfo");

        assertThat(silent.has("unionid")).isFalse();
        refused(48001, profile(silent, silent.path("openid").asString()));
        assertThat(profile(asked, asked.path("openid").asString()).path("nickname").asString()).isEqualTo("李娜");
        refused(40003, profile(asked, "oNobody"));
        refused(40001, http.get(WX + "/sns/userinfo?access_token=made-up&openid=x").body());
        clock.advance(Duration.ofHours(2));
        refused(42001, profile(asked, asked.path("openid").asString()));
    }

    @Test
    void showsAndDeletesTheMenu() {
        assertThat(createMenu(List.of(Map.of("type", "click", "name", "点我", "key", "k"))).path("errcode").asInt()).isZero();
        assertThat(http.get(WX + "/cgi-bin/menu/get?access_token=" + officialToken()).text()).contains("点我");
        assertThat(http.get(WX + "/cgi-bin/menu/delete?access_token=" + officialToken()).body().path("errcode").asInt()).isZero();
        refused(46003, http.get(WX + "/cgi-bin/menu/get?access_token=" + officialToken()).body());
        assertThat(http.get("/sandbox/api/menu").body().path("buttons").isEmpty()).isTrue();
    }

    private JsonNode pageToken(String scope) {
        String location = String.valueOf(http.with("Cookie", "mashang_sandbox_person=lina")
                .get(WX + "/connect/oauth2/authorize?appid=" + accounts.official().appId()
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fmember&state=s&scope=" + scope)
                .expect(302).header("Location"));
        return http.get(WX + "/sns/oauth2/access_token?appid=" + accounts.official().appId() + "&secret="
                        + accounts.official().secret() + "&code=" + location.replaceAll(".*code=([^&]+).*", "$1"))
                .body();
    }

    private JsonNode profile(JsonNode token, String openId) {
        return http.get(WX + "/sns/userinfo?access_token=" + token.path("access_token").asString() + "&openid=" + openId).body();
    }

    @Test
    void answersTheControlApiWithOrdinaryProblems() {
        http.post("/sandbox/api/users/nobody/follow").problem(404, "wechat.sandbox-user-unknown");
        sandbox.does("sunli", "unfollow");
        http.post("/sandbox/api/users/sunli/text", Map.of("text", "你好")).problem(409, "wechat.sandbox-not-following");
        http.post("/sandbox/api/users/sunli/menu-scan", Map.of("text", "")).problem(422, "platform.input-invalid");
    }

    @Test
    void opensOwnAddressesAsPathsAndForeignOnesAsTheyAre() {
        assertThat(scan("HTTP://LOCALHOST:8080/C/ABCD").path("opens").asString()).isEqualTo("/C/ABCD");
        assertThat(scan("https://example.org/x?y=1").path("opens").asString()).isEqualTo("https://example.org/x?y=1");
        assertThat(scan("一张名片").path("opens").isNull()).isTrue();
    }

    @Test
    void setsAndClearsWhoABrowserActsAs() {
        assertThat(sandbox.post("lina", "acting", Map.of()).expect(204).cookie("mashang_sandbox_person")).isEqualTo("lina");
        assertThat(http.delete("/sandbox/api/acting").expect(204).cookie("mashang_sandbox_person")).isEmpty();
    }

    private JsonNode scan(String text) {
        return sandbox.does("lina", "scan", Map.of("text", text));
    }

    private JsonNode createMenu(List<?> buttons) {
        return post("/cgi-bin/menu/create", officialToken(), Map.of("button", buttons));
    }

    private Map<String, Object> subscription(String person, String template, Map<String, String> values) {
        return Map.of("touser", people.get(person).miniProgramOpenId(), "template_id", template, "data",
                values.entrySet().stream().collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, value -> Map.of("value", value.getValue()))));
    }

    private JsonNode sendSubscription(Map<String, Object> message) {
        return post("/cgi-bin/message/subscribe/send", miniProgramToken(), message);
    }

    private JsonNode post(String path, String token, Object body) {
        return http.post(WX + path + "?access_token=" + token, body).expect(200).body();
    }

    private String officialToken() {
        return stableToken(accounts.official().appId(), accounts.official().secret(), false).path("access_token").asString();
    }

    private String miniProgramToken() {
        return stableToken(miniProgram().appId(), miniProgram().secret(), false).path("access_token").asString();
    }

    private io.mashang.wechat.gateway.WechatSettings.MiniProgram miniProgram() {
        return Objects.requireNonNull(accounts.miniProgram());
    }

    private JsonNode stableToken(String appId, String secret, boolean force) {
        return http.post(WX + "/cgi-bin/stable_token", Map.of(
                "grant_type", "client_credential", "appid", appId, "secret", secret, "force_refresh", force)).body();
    }

    private static void refused(int code, JsonNode answer) {
        assertThat(answer.path("errcode").asInt()).as(answer.toString()).isEqualTo(code);
    }
}
