package io.mashang.checkin.face;

import static io.mashang.checkin.CheckInFixture.inside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class FaceCheckInHttpTests {

    @Autowired
    FaceFixture faces;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    ActivityFixture activities;

    @Autowired
    ReferenceStore references;

    @Autowired
    JdbcTemplate jdbc;

    private Made activity;

    @BeforeEach
    void switchOn() {
        faces.on();
        activity = faces.anActivityWithFaces();
    }

    @AfterEach
    void asBefore() {
        faces.on();
    }

    @Test
    void checksInWithClaimPictureAndCompletion() {
        Http member = aMemberWithAPicture();
        JsonNode claim = claimed(member);
        assertThat(claim.path("session").path("needs").path("face").asString()).isEqualTo("PICTURE");
        String claimId = claim.path("claimId").asString();

        JsonNode compared = FaceFixture.compare(member, claimId, Pictures.aPicture()).expect(200).body();
        assertThat(compared.path("outcome").asString()).isEqualTo("SAME");
        JsonNode done = complete(member, claimId, compared.path("face").asString());
        assertThat(done.path("state").asString()).isEqualTo("NORMAL");
        assertThat(done.path("reasons").isEmpty()).isTrue();
    }

    @Test
    void letsSomebodyElseWaitForAPersonAndTellsOnlyStaffHowAlikeTheyAre() {
        Http member = aMemberWithAPicture();
        String claimId = claimed(member).path("claimId").asString();
        JsonNode compared = FaceFixture.compare(member, claimId, Pictures.another()).expect(200).body();
        assertThat(compared.path("outcome").asString()).isEqualTo("DIFFERENT");

        JsonNode done = complete(member, claimId, compared.path("face").asString());
        assertThat(done.path("state").asString()).isEqualTo("PENDING");
        assertThat(done.path("reasons").get(0).path("text").asString()).isEqualTo("人脸比对不一致");
        assertThat(done.path("nearestFix").asString()).contains("签到台");
        String shown = faces.administrator().get("/console/api/reviews?activity=" + activity.id()).expect(200).body().toString();
        assertThat(shown).contains("人脸比对不一致(相似度 ");
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS_SAME, SAME, NORMAL",
        "ALWAYS_UNSURE, UNSURE, NORMAL",
        "ALWAYS_DIFFERENT, DIFFERENT, PENDING",
        "UNAVAILABLE, UNAVAILABLE, PENDING"
    })
    void recordsWhateverTheProviderSays(SandboxRule rule, String outcome, String state) {
        faces.says(rule);
        Http member = aMemberWithAPicture();
        String claimId = claimed(member).path("claimId").asString();
        JsonNode compared = FaceFixture.compare(member, claimId, Pictures.aPicture()).expect(200).body();
        assertThat(compared.path("outcome").asString()).isEqualTo(outcome);
        assertThat(complete(member, claimId, compared.path("face").asString()).path("state").asString()).isEqualTo(state);
    }

    @Test
    void recordsAndLetsWaitOnceTheBudgetIsUsed() {
        faces.with("monthlyBudget", 0);
        Http member = aMemberWithAPicture();
        String claimId = claimed(member).path("claimId").asString();
        JsonNode compared = FaceFixture.compare(member, claimId, Pictures.aPicture()).expect(200).body();
        assertThat(compared.path("outcome").asString()).isEqualTo("BUDGET_USED");

        JsonNode done = complete(member, claimId, compared.path("face").asString());
        assertThat(done.path("state").asString()).isEqualTo("PENDING");
        assertThat(done.path("reasons").get(0).path("text").asString()).isEqualTo("本月人脸比对次数已用完");
        assertThat(done.path("nearestFix").asString()).startsWith("签到已记录");
    }

    @Test
    void leavesAnotherWayToWhoeverWouldRatherNot() {
        Http member = checkIns.aMember();
        JsonNode claim = claimed(member);
        assertThat(claim.path("session").path("needs").path("face").asString()).isEqualTo("REFERENCE");
        String claimId = claim.path("claimId").asString();
        FaceFixture.compare(member, claimId, Pictures.aPicture()).problem(409, "checkin.face-consent-needed");
        FaceFixture.give(member, Pictures.aPicture()).problem(409, "checkin.face-consent-needed");

        JsonNode done = complete(member, claimId, null);
        assertThat(done.path("state").asString()).isEqualTo("PENDING");
        assertThat(done.path("reasons").get(0).path("code").asString()).isEqualTo("face-missing");
        String record = done.path("recordId").asString();
        faces.administrator()
                .post("/console/api/reviews/" + record + "/decision", Map.of("approve", true, "reason", "当面核对"))
                .expect(200);
        assertThat(member.get("/app/api/check-in/records/" + record).body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void keepsNoPictureOfACheckInAndTheReferenceOnlySealed() {
        Http member = aMemberWithAPicture();
        byte[] sealed = jdbc.queryForList("SELECT picture FROM checkin_face_reference ORDER BY member_id DESC LIMIT 1", byte[].class)
                .getFirst();
        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");

        int before = references.count();
        String claimId = claimed(member).path("claimId").asString();
        String face = FaceFixture.compare(member, claimId, Pictures.aPicture()).expect(200).body().path("face").asString();
        complete(member, claimId, face);
        assertThat(references.count()).isEqualTo(before);
    }

    @Test
    void deletesThePictureInTheMomentTheConsentIsWithdrawn() {
        Http member = aMemberWithAPicture();
        assertThat(member.get("/app/api/face").body().path("referenceAt").isNull()).isFalse();

        FaceFixture.consent(member, false).expect(200);
        assertThat(member.get("/app/api/face").body().path("referenceAt").isNull()).isTrue();
        FaceFixture.compare(member, claimed(member).path("claimId").asString(), Pictures.aPicture())
                .problem(409, "checkin.face-consent-needed");

        FaceFixture.consent(member, true).expect(200);
        FaceFixture.compare(member, claimed(member).path("claimId").asString(), Pictures.aPicture())
                .problem(409, "checkin.face-reference-missing");
    }

    @Test
    void takesAResultForItsOwnClaimOnly() {
        Http one = aMemberWithAPicture();
        String first = claimed(one).path("claimId").asString();
        String face = FaceFixture.compare(one, first, Pictures.aPicture()).expect(200).body().path("face").asString();

        Http other = aMemberWithAPicture();
        FaceFixture.complete(other, claimed(other).path("claimId").asString(), face, inside()).problem(400, "checkin.face-result-invalid");
        FaceFixture.complete(one, first, "x" + face.substring(1), inside()).problem(400, "checkin.face-result-invalid");
        FaceFixture.complete(one, first, "AA", inside()).problem(400, "checkin.face-result-invalid");
        assertThat(complete(one, first, face).path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void asksForAnotherPictureWithoutAFaceAndStopsAfterThree() {
        faces.says(SandboxRule.NO_FACE);
        Http member = aMemberWithAPicture();
        String claimId = claimed(member).path("claimId").asString();
        for (int i = 0; i < 3; i++) {
            FaceFixture.compare(member, claimId, Pictures.aPicture()).problem(422, "checkin.face-not-found");
        }
        FaceFixture.compare(member, claimId, Pictures.aPicture()).problem(429, "checkin.face-tries-used");
        assertThat(complete(member, claimId, null).path("state").asString()).isEqualTo("PENDING");
    }

    @Test
    void asksForNoFaceWhereNobodyWantsIt() {
        Made plain = activities.anActivity();
        Http member = aMemberWithAPicture();
        String claimId = checkIns.claimId(member, plain);
        FaceFixture.compare(member, claimId, Pictures.aPicture()).problem(409, "checkin.face-not-asked");
        assertThat(complete(member, claimId, null).path("state").asString()).isEqualTo("NORMAL");

        faces.with("on", false);
        Http other = checkIns.aMember();
        JsonNode claim = claimed(other);
        assertThat(claim.path("session").path("needs").path("face").asString()).isEqualTo("NONE");
        assertThat(complete(other, claim.path("claimId").asString(), null).path("state").asString()).isEqualTo("NORMAL");
        FaceFixture.give(member, Pictures.aPicture()).problem(409, "checkin.face-not-asked");
    }

    @Test
    void refusesPicturesThatAreNone() {
        Http member = aMemberWithAPicture();
        FaceFixture.give(member, "no picture".getBytes(StandardCharsets.UTF_8))
                .problem(422, "checkin.face-picture-unreadable");
        FaceFixture.give(member, new byte[6 * 1024 * 1024]).problem(413, "checkin.face-picture-too-large");
    }

    private Http aMemberWithAPicture() {
        Http member = checkIns.aMember();
        FaceFixture.consent(member, true).expect(200);
        FaceFixture.give(member, Pictures.aPicture()).expect(200);
        return member;
    }

    private JsonNode claimed(Http member) {
        return CheckInFixture.claim(member, ActivityFixture.tokenOn(activities.aDisplay(activity))).expect(200).body();
    }

    private static JsonNode complete(Http member, String claimId, @Nullable String face) {
        return FaceFixture.complete(member, claimId, face, inside()).expect(200).body();
    }
}
