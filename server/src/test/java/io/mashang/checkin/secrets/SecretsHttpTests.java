package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.tokenOn;
import static io.mashang.checkin.CheckInFixture.claim;
import static io.mashang.checkin.CheckInFixture.complete;
import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.TagFixture;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.activities.model.TagKeys;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** T5: whatever a participant asks for, the answer holds no secret of the activity and not where its place is. */
@MashangTest
class SecretsHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    TagFixture tags;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void neverReachAParticipant() {
        Made activity = activities.anActivity(request -> request.put("place", ActivityFixture.aPlace(
                true, ActivityFixture.aSite("北楼机房", 25.123456, 102.654321, 4321, 77, "3C:22:FB:0A:1B:2C"))));
        List<String> canaries = canaries(activity);

        for (Http.Answer answer : everyAnswer(activity)) {
            assertThat(answer.text()).as("%s", answer.response().uri()).doesNotContain(canaries);
        }
    }

    /** S3: who touches a tag learns nothing of its keys, its chip and the place. */
    @Test
    void neverReachSomebodyWhoTouchesATag() {
        Tag tag = tags.aDynamicTag();
        Http member = checkIns.aMember();
        Map<String, Object> touch = tags.touch(tag);
        Map<String, Object> forged = new HashMap<>(touch);
        forged.put("c", "0000000000000000");
        Http.Answer claimed = TagFixture.claim(member, touch).expect(200);

        List<Http.Answer> answers = List.of(
                claimed,
                complete(member, claimed.body().path("claimId").asString(), inside()).expect(200),
                TagFixture.claim(member, touch).expect(409),
                TagFixture.claim(checkIns.aMember(), touch).expect(409),
                TagFixture.claim(checkIns.aMember(), forged).expect(404),
                member.get("/app/api/check-in/records").expect(200));
        List<String> canaries = canaries(tag);
        for (Http.Answer answer : answers) {
            assertThat(answer.text()).as("%s", answer.response().uri()).doesNotContain(canaries);
        }
    }

    private List<String> canaries(Tag tag) {
        Map<String, @Nullable Object> row = jdbc.queryForMap("SELECT key_salt, uid, number FROM activities_tag WHERE id = ?", tag.id());
        TagKeys keys = tags.keys(tag);
        List<String> canaries = new ArrayList<>(List.of(
                String.valueOf(row.get("uid")), String.valueOf(row.get("number")), String.valueOf(ActivityFixture.LATITUDE), "radius"));
        for (byte[] secret : List.of(
                (byte[]) Objects.requireNonNull(row.get("key_salt")), keys.application().getEncoded(), keys.fileRead().getEncoded(), keys.metaRead().getEncoded())) {
            canaries.add(HexFormat.of().formatHex(secret));
            canaries.add(HexFormat.of().withUpperCase().formatHex(secret));
            canaries.add(Base64.getEncoder().encodeToString(secret));
        }
        return canaries;
    }

    private List<Http.Answer> everyAnswer(Made activity) {
        Http near = checkIns.aMember();
        Http far = checkIns.aMember();
        String token = tokenOn(activities.aDisplay(activity));
        List<Http.Answer> answers = new ArrayList<>();
        for (Http member : List.of(near, far)) {
            Http.Answer claim = claim(member, token).expect(200);
            answers.add(claim);
            String claimId = claim.body().path("claimId").asString();
            Http.Answer done = complete(member, claimId, member == near ? nearTheCanary() : outside()).expect(200);
            answers.add(done);
            answers.add(complete(member, claimId, inside()).expect(409));
            answers.add(member.withNewKey()
                    .post("/app/api/check-in/records/" + done.body().path("recordId").asString() + "/evidence", Map.of(
                            "location", outside(), "bssid", "3C-22-FB-0A-1B-2C"))
                    .expect(200));
            answers.add(claim(member, token).expect(409));
            answers.add(member.get("/app/api/check-in/records").expect(200));
            answers.add(member.get("/app/api/check-in/records/" + done.body().path("recordId").asString()).expect(200));
        }
        answers.add(near.get("/app/api/check-in/own-code").expect(200));
        answers.add(claim(near, token.substring(1) + "A").expect(404));
        answers.add(near.post("/app/api/check-in/claims", Map.of("activityCode", "ZZZZZZ")).expect(404));
        return answers;
    }

    private static Map<String, Object> nearTheCanary() {
        return Map.of("latitude", 25.124, "longitude", 102.655, "accuracyMeters", 20, "datum", "GCJ02");
    }

    private List<String> canaries(Made activity) {
        byte[] salt = jdbc.queryForObject("SELECT key_salt FROM activities_activity WHERE id = ?", byte[].class, activity.id());
        return List.of(
                activity.view().path("activityCode").asString(), "25.1234", "102.6543", "4321", "radius", "latitude", "北楼机房", "3c22fb0a1b2c", "3c:22:fb:0a:1b:2c", "3C:22:FB:0A:1B:2C",
                HexFormat.of().formatHex(salt), Base64.getEncoder().encodeToString(salt));
    }
}
