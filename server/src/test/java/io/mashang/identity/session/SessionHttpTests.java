package io.mashang.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.wechat.sandbox.SandboxFixture;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class SessionHttpTests {

    private static final String REFRESH = "/app/api/session/refresh";
    private static final String COOKIE = "mashang-member";

    @Autowired Http http;
    @Autowired SandboxFixture people;
    @Autowired PinnedClock clock;

    @Test
    void signsInFromTheMiniProgramWithTheRefreshTokenInTheBody() {
        JsonNode first = miniProgram("sunli");
        JsonNode second = miniProgram("sunli");
        assertThat(first.at("/member/id").asString()).isEqualTo(second.at("/member/id").asString());
        assertThat(first.path("expiresInSeconds").asInt()).isEqualTo(900);
        http.bearer(first.path("accessToken").asString()).get("/app/api/me").expect(200);
    }

    @Test
    void refusesAWechatCodeThatWasUsed() {
        String code = people.loginCode("sunli");
        http.post("/app/api/session/wechat-mini", Map.of("code", code)).expect(200);
        assertThat(http.post("/app/api/session/wechat-mini", Map.of("code", code)).body().path("code").asString())
                .startsWith("wechat.");
    }

    @Test
    void renewsOnceWithEachRefreshTokenAndEndsTheSignInWhenAnOldOneComesBack() {
        String old = miniProgram("xuqiang").path("refreshToken").asString();
        JsonNode renewed = refresh(old).expect(200).body();
        clock.advance(Duration.ofSeconds(11));
        refresh(old).problem(401, "platform.token-invalid");
        refresh(renewed.path("refreshToken").asString()).problem(401, "platform.token-invalid");
    }

    @Test
    void signsOutAtOnce() {
        JsonNode session = miniProgram("xuqiang");
        Http me = http.bearer(session.path("accessToken").asString());
        me.delete("/app/api/session").expect(204);
        me.get("/app/api/me").problem(401, "platform.token-invalid");
        refresh(session.path("refreshToken").asString()).problem(401, "platform.token-invalid");
    }

    @Test
    void signsABrowserInThroughTheOauthPageAndBackToWhereItCameFrom() {
        var start = http.get("/app/api/session/oauth-start?to=%2Fmember%2Fpoints%3Fx%3D1").expect(302);
        var back = goThroughOauth(start, "wuqian");
        assertThat(back.expect(302).header("Location")).isEqualTo("/member/points?x=1");
        Http browser = http.with("Cookie", COOKIE + "=" + back.cookie(COOKIE));
        JsonNode session = browser.post(REFRESH).expect(200).body();
        assertThat(session.path("refreshToken").isNull()).isTrue();
        http.bearer(session.path("accessToken").asString()).get("/app/api/me").expect(200);
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        var back = goThroughOauth(http.get("/app/api/session/oauth-start").expect(302), "wuqian");
        assertThat(back.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Path=/app/api/session", "SameSite=Strict");
        http.with("Cookie", COOKIE + "=" + back.cookie(COOKIE)).with("X-Requested-With", "x").post(REFRESH)
                .problem(403, "platform.requested-with-missing");
    }

    @Test
    void asksABrowserWithoutCookieToSignIn() {
        http.post(REFRESH).problem(401, "platform.sign-in-needed");
        http.post(REFRESH, Map.of()).problem(401, "platform.sign-in-needed");
    }

    @Test
    void refusesAnOauthAnswerThatThisBrowserDidNotAskFor() {
        var start = http.get("/app/api/session/oauth-start?to=/member/points").expect(302);
        String stolen = "/app/api/session/oauth-return?code=" + people.oauthCode("wuqian") + "&state=" + stateOf(start);
        assertProblem(http.get(stolen), "identity.oauth-state-unknown");
        assertProblem(
                http.with("Cookie", oauthCookie(start)).get("/app/api/session/oauth-return?code=x&state=y"),
                "identity.oauth-state-unknown");
        clock.advance(Duration.ofMinutes(10));
        assertProblem(
                http.with("Cookie", oauthCookie(start)).get(stolen), "identity.oauth-state-unknown");
    }

    @Test
    void explainsOnAPageWhenWechatRefusesTheCode() {
        var start = http.get("/app/api/session/oauth-start?to=/member/points").expect(302);
        var back = http.with("Cookie", oauthCookie(start))
                .get("/app/api/session/oauth-return?code=made-up&state=" + stateOf(start));
        assertThat(back.expect(302).header("Location")).isEqualTo("/member/session-problem?to=%2Fmember%2Fpoints&code=wechat.code-invalid");
    }

    @Test
    void signsInByPostWithTheSameCheckOfTheState() {
        var start = http.get("/app/api/session/oauth-start").expect(302);
        var request = Map.of("code", people.oauthCode("wuqian"), "state", stateOf(start));
        http.post("/app/api/session/wechat-oauth", request).problem(400, "identity.oauth-state-unknown");
        var session = http.with("Cookie", oauthCookie(start)).post("/app/api/session/wechat-oauth", request).expect(200);
        assertThat(session.cookie(COOKIE)).isNotBlank();
    }

    @Test
    void leadsNowhereOutsideTheMemberPages() {
        http.get("/app/api/session/oauth-start?to=https://evil.example/").problem(400, "identity.return-path-invalid");
        http.get("/app/api/session/oauth-start?to=//evil.example/").problem(400, "identity.return-path-invalid");
    }

    private JsonNode miniProgram(String person) {
        return http.post("/app/api/session/wechat-mini", Map.of("code", people.loginCode(person))).expect(200).body();
    }

    private Http.Answer refresh(String token) {
        return http.post(REFRESH, Map.of("refreshToken", token));
    }

    private Http.Answer goThroughOauth(Http.Answer start, String person) {
        var authorized = http.get(Objects.requireNonNull(start.header("Location")).replaceFirst("#.*", "") + "&as=" + person).expect(302);
        URI back = URI.create(Objects.requireNonNull(authorized.header("Location")));
        return http.with("Cookie", oauthCookie(start)).get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private static String oauthCookie(Http.Answer start) {
        return "mashang_oauth=" + start.cookie("mashang_oauth");
    }

    private static String stateOf(Http.Answer start) {
        String page = Objects.requireNonNull(start.header("Location")).replaceFirst("#.*", "");
        return URLDecoder.decode(page.replaceFirst(".*[?&]state=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    private static void assertProblem(Http.Answer answer, String code) {
        assertThat(answer.expect(302).header("Location")).isEqualTo("/member/session-problem?to=%2Fmember%2F&code=" + code);
    }
}
