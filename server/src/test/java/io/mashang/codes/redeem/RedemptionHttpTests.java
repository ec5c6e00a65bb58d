package io.mashang.codes.redeem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.codes.model.CodeText;
import io.mashang.identity.MemberFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class RedemptionHttpTests {

    @Autowired
    CodesFixture codes;

    @Autowired
    MemberFixture members;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Http http;

    @Test
    void creditsTheRulesPointsAndSaysSoInTheReadersLanguage() {
        Http me = aMember();
        JsonNode first = redeem(me, codes.aCode(20)).expect(200).body();
        JsonNode second = redeem(me.with("Accept-Language", "en"), codes.aCode(35)).expect(200).body();

        assertThat(first.path("text").asString()).isEqualTo("恭喜您,积分成功!川味豆瓣酱 500g +20 分,当前 20 分。");
        assertThat(second.path("available").asInt()).isEqualTo(55);
        assertThat(second.path("text").asString()).startsWith("Points added!");
        assertThat(me.get("/app/api/points").expect(200).body().path("available").asInt()).isEqualTo(55);
        assertThat(me.get("/app/api/points/entries").expect(200).body().path("items").path(0).path("memo").asString())
                .isEqualTo("川味豆瓣酱 500g");
    }

    @Test
    void returnsTheFirstAnswerWhenTheSameRequestComesAgain() {
        Http me = aMember().withNewKey();
        String code = codes.aCode(20);
        Http.Answer first = post(me, code).expect(200);

        Http.Answer again = post(me, code).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        post(me, codes.aCode(20)).problem(409, "platform.request-key-reused");
    }

    @Test
    void tellsTheOwnerWhenAndHowMuchOnANewScan() {
        Http me = aMember();
        String code = codes.aCode(20);
        redeem(me, code).expect(200);

        JsonNode problem = redeem(me, code).problem(409, "codes.redeemed-before");

        assertThat(problem.path("title").asString()).isEqualTo("该产品已经被积过分了");
        assertThat(problem.path("detail").asString()).matches("您已于 \\d+月\\d+日 \\d\\d:\\d\\d 积分 \\+20。.*");
    }

    @Test
    void tellsSomebodyElseOnlyThatItWasUsed() {
        String code = codes.aCode(20);
        redeem(aMember(), code).expect(200);

        Http.Answer answer = redeem(aMember(), code);

        answer.problem(409, "codes.redeemed-by-other");
        assertThat(answer.text()).doesNotContain("points", "20 分");
    }

    @Test
    void acceptsHoweverTheCodeIsTypedOrScanned() {
        String code = codes.aCode(20);

        redeem(aMember(), "https://anything.example/c/" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT)).expect(200);
    }

    @Test
    void refusesATypoWithoutHoldingItAgainstAnybody() {
        Http me = aMember();
        String code = codes.aCode(20);
        String typo = code.substring(0, code.length() - 1) + (code.endsWith("7") ? "8" : "7");

        for (int i = 0; i < 8; i++) {
            redeem(me, typo).problem(422, "codes.code-mistyped");
        }
        redeem(me, "https://weixin.qq.com/r/something").problem(422, "codes.code-mistyped");
        redeem(me, code).expect(200);
    }

    @Test
    void locksOutWhoGuesses() {
        Http me = aMember();
        for (int i = 0; i < 5; i++) {
            redeem(me, aForgedCode(i)).problem(404, "codes.code-unknown");
        }

        JsonNode lockedOut = redeem(me, codes.aCode(20)).problem(429, "codes.locked-out");

        assertThat(lockedOut.path("retryAfterSeconds").asInt()).isEqualTo(900);
        assertThat(lockedOut.path("detail").asString()).isEqualTo("错误次数较多,请 15 分钟 后再试。");
    }

    @Test
    void keepsNoStoredAnswerBackFromWhoIsLockedOut() {
        Http me = aMember();
        Http request = me.withNewKey();
        String code = codes.aCode(20);
        Http.Answer first = post(request, code).expect(200);
        for (int i = 0; i < 5; i++) {
            redeem(me, aForgedCode(i)).problem(404, "codes.code-unknown");
        }

        assertThat(post(request, code).expect(200).body()).isEqualTo(first.body());
        post(request, codes.aCode(20)).problem(429, "codes.locked-out");
        redeem(me, code).problem(429, "codes.locked-out");
    }

    @Test
    void saysThatABatchIsNotInUseYetAndRemembersTheScan() {
        var minted = codes.aMintedBatch(codes.aProduct("豆瓣", 20), 1);

        redeem(aMember(), minted.codes().getFirst()).problem(409, "codes.not-active-yet");

        assertThat(jdbc.queryForObject("""
                SELECT COUNT(*) FROM codes_early_scan s JOIN codes_batch b ON b.first_serial = s.serial WHERE b.id = ?""",
                Integer.class, minted.batchId())).isEqualTo(1);
    }

    @Test
    void givesNothingForAVoidBatchOrOutsideTheRule() {
        var minted = codes.anActiveBatch(codes.aProduct("豆瓣", 20), 1);
        codes.makeVoid(minted);
        var early = codes.anActiveBatch(codes.aProduct("豆瓣", Map.of("points", 5, "validFrom", "2036-01-01")), 1);
        var late = codes.anActiveBatch(codes.aProduct("豆瓣", Map.of("points", 5, "validTo", "2026-01-01")), 1);

        redeem(aMember(), minted.codes().getFirst()).problem(410, "codes.batch-void");
        assertThat(redeem(aMember(), early.codes().getFirst()).problem(409, "codes.promotion-not-started").path("detail").asString())
                .contains("2036-01-01");
        redeem(aMember(), late.codes().getFirst()).problem(410, "codes.promotion-ended");
    }

    @Test
    void stopsAtTwentyCodesADay() {
        Http me = aMember();
        List<String> many = codes.anActiveBatch(codes.aProduct("豆瓣", 1), 21).codes();
        many.subList(0, 20).forEach(code -> redeem(me, code).expect(200));

        assertThat(redeem(me, many.getLast()).problem(429, "codes.daily-cap").path("detail").asString())
                .isEqualTo("您今天已积 20 次,明天再来吧。");
    }

    @Test
    void asksForAPhoneOnlyWhenTheCodeWouldGiveSomethingAndTakesTheSameRequestAgain() {
        var member = members.aMember();
        Http me = members.as(member).withNewKey();
        String code = codes.aCode(20);
        String used = codes.aCode(20);
        redeem(aMember(), used).expect(200);

        redeem(me, used).problem(409, "codes.redeemed-by-other");
        post(me, code).problem(403, "codes.phone-needed");
        members.bind(member, MemberFixture.aPhone());
        post(me, code).expect(200);
    }

    @Test
    void leadsFromAPrintedAddressToTheMemberPage() {
        assertThat(http.get("/C/ABCD").expect(302).header("Location")).isEqualTo("/member/redeem?c=ABCD");
        assertThat(http.get("/c/a%22b%26").expect(302).header("Location")).isEqualTo("/member/redeem?c=a%22b%26");
    }

    @Test
    void needsAMemberAndAKey() {
        http.withNewKey().post("/app/api/redemptions", Map.of("code", "x")).problem(401, "platform.sign-in-needed");
        aMember().post("/app/api/redemptions", Map.of("code", "x")).problem(400, "platform.request-key-missing");
    }

    private Http aMember() {
        return members.as(members.aMemberWithPhone());
    }

    private static Http.Answer redeem(Http me, String code) {
        return post(me.withNewKey(), code);
    }

    private static Http.Answer post(Http me, String code) {
        return me.post("/app/api/redemptions", Map.of("code", code));
    }

    /** Of our form, with the right check character, and nobody has printed it. */
    private static String aForgedCode(int number) {
        String start = "10000000000000" + number;
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars()
                .mapToObj(last -> start + (char) last)
                .filter(text -> CodeText.parse(text).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
