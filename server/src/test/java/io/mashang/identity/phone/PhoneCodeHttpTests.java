package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.ConsentPurpose;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.limits.RateLimits;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class PhoneCodeHttpTests {

    private static final String VERSION = ConsentPurpose.PHONE.currentVersion();

    @Autowired MemberFixture fixture;
    @Autowired Members members;
    @Autowired PinnedClock clock;
    @Autowired Http http;
    @Autowired RateLimits limits;
    @Autowired Challenges challenges;

    @Test
    void bindsANumberWithTheCodeThatWasSentToIt() {
        MemberId member = fixture.aMember();
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(member);
        JsonNode sent = ask(me, phone).expect(200).body();
        assertThat(sent.path("resendAfterSeconds").asInt()).isEqualTo(60);
        assertThat(sent.path("expiresInSeconds").asInt()).isEqualTo(300);
        JsonNode bound = bind(me, phone, codeSentTo(phone)).expect(200).body();
        assertThat(bound.path("session").isNull()).isTrue();
        assertThat(bound.at("/member/maskedPhone").asString()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(members.byPhone(phone)).contains(member);
        assertThat(me.get("/app/api/consents").expect(200).body().at("/items/0/given").asBoolean()).isTrue();
    }

    @Test
    void answersSuccessAgainWhenTheAnswerWasLost() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        String code = codeSentTo(phone);
        bind(me, phone, code).expect(200);
        bind(me, phone, code).expect(200);
    }

    @Test
    void foldsIntoTheMemberWhoHasTheNumberAndGoesOnAsThatMember() {
        String phone = MemberFixture.aPhone();
        MemberId owner = fixture.aMemberWithPhone(phone);
        Http me = fixture.as(fixture.aMember()).with("X-Requested-With", "none");
        ask(me, phone).expect(200);
        JsonNode bound = bind(me, phone, codeSentTo(phone)).expect(200).body();
        assertThat(bound.at("/member/id").asString()).isEqualTo(owner.text());
        String refresh = bound.at("/session/refreshToken").asString();
        assertThat(refresh).isNotBlank();
        http.bearer(bound.at("/session/accessToken").asString()).get("/app/api/me").expect(200);
        http.post("/app/api/session/refresh", Map.of("refreshToken", refresh)).expect(200);
    }

    @Test
    void answersTheSameWhetherOrNotTheNumberIsKnown() {
        String known = MemberFixture.aPhone();
        fixture.aMemberWithPhone(known);
        Http me = fixture.as(fixture.aMember());
        assertThat(ask(me, known).expect(200).text()).isEqualTo(ask(me, MemberFixture.aPhone()).expect(200).text());
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        Http me = fixture.as(fixture.aMember());
        ask(me, "12345").problem(422, "identity.phone-invalid");
        ask(me, "01062345678").problem(422, "identity.phone-invalid");
        ask(me, "").problem(422, "platform.input-invalid");
        ask(me, "+447911123456").problem(422, "identity.phone-region-not-served");
    }

    @Test
    void refusesStrangers() {
        ask(http, MemberFixture.aPhone()).problem(401, "platform.sign-in-needed");
    }

    @Test
    void sendsOneCodeAMinuteToANumberWhoeverAsks() {
        String phone = MemberFixture.aPhone();
        ask(fixture.as(fixture.aMember()), phone).expect(200);
        var again = ask(fixture.as(fixture.aMember()), phone);
        assertThat(again.problem(429, "identity.code-too-soon").path("retryAfterSeconds").asInt()).isEqualTo(60);
        assertThat(again.header("Retry-After")).isEqualTo("60");
        clock.advance(Duration.ofSeconds(60));
        ask(fixture.as(fixture.aMember()), phone).expect(200);
    }

    @Test
    void sendsFiveCodesAnHourAndTenADayToANumber() {
        String phone = MemberFixture.aPhone();
        for (int hour = 0; hour < 2; hour++) {
            for (int sent = 0; sent < 5; sent++) {
                ask(fixture.as(fixture.aMember()), phone).expect(200);
                clock.advance(Duration.ofMinutes(1));
            }
            var refused = ask(fixture.as(fixture.aMember()), phone).problem(429, "identity.code-limit-reached");
            assertThat(refused.path("retryAfterSeconds").asInt()).isEqualTo(hour == 0 ? 55 * 60 : 24 * 3600 - 70 * 60);
            clock.advance(Duration.ofHours(1));
        }
        ask(fixture.as(fixture.aMember()), phone).problem(429, "identity.code-limit-reached");
    }

    @Test
    void sendsTenCodesADayForAMemberWhateverTheNumbers() {
        MemberId member = fixture.aMember();
        for (int sent = 0; sent < 10; sent++) {
            ask(fixture.as(member), MemberFixture.aPhone()).expect(200);
        }
        ask(fixture.as(member), MemberFixture.aPhone()).problem(429, "identity.code-limit-reached");
        clock.advance(Duration.ofDays(1));
        ask(fixture.as(member), MemberFixture.aPhone()).expect(200);
    }

    @Test
    void asksABusyAddressForWorkInsteadOfBlockingIt() {
        clock.advance(Duration.ofMinutes(11));
        Http me = fixture.as(fixture.aMember());
        while (limits.tryUse(challenges.freePerAddress(), "127.0.0.1").isEmpty()) {
            assertThat(challenges.freePerAddress().max()).isPositive();
        }
        String phone = MemberFixture.aPhone();
        JsonNode asked = ask(me, phone).problem(428, "identity.challenge-needed").path("params");
        String challenge = asked.path("challenge").asString();
        String answer = solve(challenge, asked.path("bits").asInt());
        ask(me, phone, challenge, "wrong").problem(428, "identity.challenge-needed");
        ask(me, MemberFixture.aPhone(), challenge, answer).problem(428, "identity.challenge-needed");
        ask(me, phone, challenge, answer).expect(200);
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void acceptsNoOtherCodeAndNoneAfterFiveTries() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        String code = codeSentTo(phone);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 0; left--) {
            JsonNode refused = bind(me, phone, wrong).problem(422, "identity.code-wrong");
            assertThat(refused.at("/params/triesLeft").asInt()).isEqualTo(left);
        }
        bind(me, phone, wrong).problem(410, "identity.code-used-up");
        bind(me, phone, code).problem(410, "identity.code-used-up");
        assertThat(members.byPhone(phone)).isEmpty();
    }

    @Test
    void bruteForceGetsFiftyTriesADayForANumber() {
        String phone = MemberFixture.aPhone();
        int counted = 0;
        for (int message = 0; message < 10; message++) {
            Http attacker = fixture.as(fixture.aMember());
            ask(attacker, phone).expect(200);
            String wrong = codeSentTo(phone).equals("000000") ? "000001" : "000000";
            while (bind(attacker, phone, wrong).status() == 422) {
                counted++;
            }
            counted++;
            clock.advance(Duration.ofMinutes(message == 4 ? 61 : 1));
        }
        ask(fixture.as(fixture.aMember()), phone).problem(429, "identity.code-limit-reached");
        assertThat(counted).isEqualTo(50);
    }

    @Test
    void acceptsACodeForFiveMinutes() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        String code = codeSentTo(phone);
        clock.advance(Duration.ofMinutes(5));
        bind(me, phone, code).problem(410, "identity.code-expired");
    }

    @Test
    void acceptsOnlyTheNewestCode() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        String first = codeSentTo(phone);
        clock.advance(Duration.ofMinutes(1));
        ask(me, phone).expect(200);
        String second = codeSentTo(phone);
        if (!first.equals(second)) {
            bind(me, phone, first).problem(422, "identity.code-wrong");
        }
        bind(me, phone, second).expect(200);
    }

    @Test
    void acceptsACodeOnlyFromTheMemberAndSignInThatAskedForIt() {
        String phone = MemberFixture.aPhone();
        MemberId member = fixture.aMember();
        ask(fixture.as(member), phone).expect(200);
        String code = codeSentTo(phone);
        bind(fixture.as(fixture.aMember()), phone, code).problem(410, "identity.code-expired");
        bind(fixture.as(member), phone, code).problem(410, "identity.code-expired");
    }

    @Test
    void refusesACodeForAnotherNumber() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        bind(me, MemberFixture.aPhone(), codeSentTo(phone)).problem(410, "identity.code-expired");
    }

    @Test
    void bindsNothingWithoutConsentToTheCurrentText() {
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(fixture.aMember());
        ask(me, phone).expect(200);
        JsonNode refused = me.post("/app/api/phone/bind",
                        Map.of("phone", phone, "code", codeSentTo(phone), "consentVersion", "2020-01"))
                .problem(422, "identity.consent-needed");
        assertThat(refused.at("/params/version").asString()).isEqualTo(VERSION);
    }

    @Test
    void keepsTheNumberOfAMemberWhoBindsAnother() {
        MemberId member = fixture.aMemberWithPhone("13900000002");
        String phone = MemberFixture.aPhone();
        Http me = fixture.as(member);
        ask(me, phone).expect(200);
        JsonNode refused = bind(me, phone, codeSentTo(phone)).problem(409, "identity.phone-already-bound");
        assertThat(refused.path("detail").asString()).contains("139****0002");
    }

    private static Http.Answer ask(Http who, String phone) {
        return who.post("/app/api/phone/code", Map.of("phone", phone));
    }

    private static Http.Answer ask(Http who, String phone, String challenge, String answer) {
        return who.post("/app/api/phone/code", Map.of("phone", phone, "challenge", challenge, "answer", answer));
    }

    private static Http.Answer bind(Http who, String phone, String code) {
        return who.post("/app/api/phone/bind", Map.of("phone", phone, "code", code, "consentVersion", VERSION));
    }

    private String codeSentTo(String phone) {
        String text = http.get("/sandbox/api/sms?phone=" + phone).expect(200).body().at("/items/0/text").asString();
        assertThat(text).matches("【码上】验证码 [0-9]{6},5 分钟内有效。");
        return text.replaceAll("[^0-9]*([0-9]{6}).*", "$1");
    }

    private static String solve(String challenge, int bits) {
        for (int n = 0; ; n++) {
            byte[] hash = sha256(challenge + "." + n);
            if (Challenges.leadingZeroBits(hash) >= bits) {
                return Integer.toString(n);
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
