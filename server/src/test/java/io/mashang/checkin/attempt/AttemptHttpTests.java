package io.mashang.checkin.attempt;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class AttemptHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    StaffSessions staff;

    @Autowired
    AttemptCounts counts;

    @Test
    void tellsHowTriesEndedAndWhy() {
        Made activity = activities.anActivity();
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        Http wechat = checkIns.aMember().with("User-Agent", "Mozilla/5.0 MicroMessenger/8.0");
        checkIns.checkIn(wechat, activity, inside()).expect(200);
        checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200);
        checkIns.claimId(checkIns.aMember(), activity);
        Http impossible = checkIns.aMember();
        CheckInFixture.complete(impossible, checkIns.claimId(impossible, activity), Map.of(
                "latitude", 95, "longitude", 0, "accuracyMeters", 1, "datum", "GCJ02")).expect(422);
        activities.organiser().post("/console/api/activities/" + activity.id() + "/archive").expect(204);
        CheckInFixture.claim(checkIns.aMember(), token).expect(404);

        JsonNode view = figures(activity);

        JsonNode all = view.path("all");
        assertThat(all.path("attempts").asInt()).isEqualTo(4);
        assertThat(all.path("recorded").asInt()).isEqualTo(2);
        assertThat(all.path("pending").asInt()).isEqualTo(1);
        assertThat(all.path("refused").asInt()).isEqualTo(1);
        assertThat(all.path("unfinished").asInt()).isEqualTo(1);
        assertThat(all.path("medianMillis").isNull()).isFalse();
        assertThat(view.path("troubles").findValuesAsString("code"))
                .containsExactlyInAnyOrder("outside-place", "checkin.location-impossible");
        assertThat(view.path("troubles").findValuesAsString("text")).contains("不在签到范围");
        assertThat(view.path("settings").get(0).path("setting"))
                .hasToString("{\"method\":\"ROTATING_QR\",\"stepSeconds\":60,\"errorCorrection\":\"M\"}");
        assertThat(view.path("channels").findValuesAsString("channel")).contains("WECHAT", "BROWSER");
    }

    @Test
    void countsAStaleCodeForTheActivityThatShowedIt() {
        Made activity = activities.anActivity();
        var display = activities.aDisplay(activity);
        String token = ActivityFixture.tokenOn(display);
        activities.organiser().delete("/console/api/displays/" + display.id()).expect(204);

        CheckInFixture.claim(checkIns.aMember(), token).problem(410, "activities.code-expired");

        assertThat(figures(activity).path("troubles").findValuesAsString("code")).containsExactly("activities.code-expired");
    }

    @Test
    void countsNoAnswerTwiceAndNobodyWhoIsCheckedIn() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember().withNewKey();
        Map<String, Object> completion = new HashMap<>();
        completion.put("claimId", checkIns.claimId(member, activity));
        completion.put("location", inside());
        completion.put("locationRefused", false);
        member.post("/app/api/check-in/completions", completion).expect(200);
        member.post("/app/api/check-in/completions", completion).expect(200);
        CheckInFixture.claim(member, ActivityFixture.tokenOn(activities.aDisplay(activity))).expect(409);

        JsonNode all = figures(activity).path("all");

        assertThat(all.path("attempts").asInt()).isEqualTo(1);
        assertThat(all.path("recorded").asInt()).isEqualTo(1);
    }

    @Test
    void countsUploadsOnceWithoutTimingThem() {
        Made activity = activities.anActivity();
        var display = activities.aDisplay(activity);
        String token = ActivityFixture.tokenOn(display);
        Http member = checkIns.aMember();
        Map<String, Object> kept = kept(token, outside());
        upload(member, kept);
        upload(member, kept);
        activities.organiser().post("/console/api/sessions/" + activity.session() + "/cancel", Map.of("reason", "停电")).expect(204);
        upload(checkIns.aMember(), kept(token, inside()));

        JsonNode view = figures(activity);

        JsonNode all = view.path("all");
        assertThat(all.path("attempts").asInt()).isEqualTo(2);
        assertThat(all.path("pending").asInt()).isEqualTo(1);
        assertThat(all.path("refused").asInt()).isEqualTo(1);
        assertThat(all.path("unfinished").asInt()).isZero();
        assertThat(all.path("medianMillis").isNull()).isTrue();
        assertThat(view.path("channels").findValuesAsString("channel")).containsExactly("UPLOAD");
        assertThat(view.path("troubles").findValuesAsString("code"))
                .containsExactlyInAnyOrder("outside-place", "activities.session-cancelled");
    }

    private static Map<String, Object> kept(String token, Map<String, ?> location) {
        return Map.of("operationId", UUID.randomUUID().toString(), "token", token, "location", location);
    }

    private static void upload(Http member, Map<String, Object> kept) {
        Map<String, Object> page = new HashMap<>();
        page.put("cursor", null);
        page.put("records", List.of(kept));
        member.post("/app/api/check-in/sync", page).expect(200);
    }

    @Test
    void isForStaffWhoSeeCheckIns() {
        Made activity = activities.anActivity();

        staff.as(Role.DOOR).get("/console/api/activities/" + activity.id() + "/attempts?days=7").expect(200);
        staff.as(Role.OPERATOR).get("/console/api/activities/" + activity.id() + "/attempts").expect(403);
    }

    private JsonNode figures(Made activity) {
        counts.write();
        return activities.organiser().get("/console/api/activities/" + activity.id() + "/attempts").expect(200).body();
    }
}
