package io.mashang.checkin;

import static io.mashang.activities.ActivityFixture.tokenOn;
import static io.mashang.checkin.CheckInFixture.claim;
import static io.mashang.checkin.CheckInFixture.complete;
import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** T5: whatever a participant asks for, the answer holds no secret of the activity and not where its place is. */
@MashangTest
class SecretsHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void neverReachAParticipant() {
        Made activity = activities.anActivity(request -> request.put("place", Map.of(
                "name", "翠湖宾馆会议厅", "checked", true, "latitude", 25.123456, "longitude", 102.654321, "datum", "GCJ02",
                "radiusMeters", 4321, "accuracyAllowanceMeters", 77)));
        List<String> canaries = canaries(activity);

        for (Http.Answer answer : everyAnswer(activity)) {
            assertThat(answer.text()).as("%s", answer.response().uri()).doesNotContain(canaries);
        }
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
            answers.add(claim(member, token).expect(409));
            answers.add(member.get("/app/api/check-in/records").expect(200));
            answers.add(member.get("/app/api/check-in/records/" + done.body().path("recordId").asString()).expect(200));
        }
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
                activity.view().path("activityCode").asString(), "25.1234", "102.6543", "4321", "radius", "latitude",
                HexFormat.of().formatHex(salt), Base64.getEncoder().encodeToString(salt));
    }
}
