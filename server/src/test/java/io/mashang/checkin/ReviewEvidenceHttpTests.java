package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What staff see of a doubtful check-in beside its reasons. */
@MashangTest
class ReviewEvidenceHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Test
    void showsWhatWasKnownBeforeAndAfterEachEvidenceThatCameLater() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, null).expect(200).body().path("recordId").asString();
        assertThat(row(record).path("looks")).isEmpty();

        add(member, record, outside());
        add(member, record, inside());

        JsonNode looks = row(record).path("looks");
        assertThat(looks.findValuesAsString("state")).containsExactly("PENDING", "PENDING", "NORMAL");
        assertThat(looks.get(0).path("findings").get(0).path("code").asString()).isEqualTo("location-refused");
        assertThat(looks.get(0).path("distanceMeters").isNull()).isTrue();
        assertThat(looks.get(1).path("findings").get(0).path("code").asString()).isEqualTo("outside-place");
        assertThat(looks.get(1).path("distanceMeters").asInt()).isGreaterThan(2000);
        assertThat(looks.get(2).path("distanceMeters").asInt()).isLessThan(200);
        assertThat(looks.get(2).path("accuracyMeters").asInt()).isEqualTo(20);
        assertThat(looks.get(2).path("findings")).isEmpty();
    }

    @Test
    void namesTheWayTheGateAndHowManyAccountsThePhoneHas() {
        Made activity = activities.anActivity();
        String phone = UUID.randomUUID().toString();
        Shown display = atGate(activity, "北门");
        scan(checkIns.aMember(), display, phone);
        String record = scan(checkIns.aMember(), display, phone);
        String withoutKey = checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200).body().path("recordId").asString();

        JsonNode row = row(record);

        assertThat(row.path("direction").asString()).isEqualTo("IN");
        assertThat(row.path("gate").asString()).isEqualTo("北门");
        assertThat(row.path("evidence").path("accountsOnPhone").asInt()).isEqualTo(2);
        assertThat(row(withoutKey).path("gate").isNull()).isTrue();
        assertThat(row(withoutKey).path("evidence").path("accountsOnPhone").isNull()).isTrue();
        JsonNode records = activities.organiser().get("/console/api/sessions/" + activity.session() + "/records").expect(200).body();
        assertThat(records.path("items").findValuesAsString("gate")).containsExactlyInAnyOrder("北门", "北门", "");
    }

    private static void add(Http member, String record, Map<String, Object> location) {
        member.withNewKey().post("/app/api/check-in/records/" + record + "/evidence", Map.of("location", location)).expect(200);
    }

    private static String scan(Http member, Shown display, String phone) {
        JsonNode claim = member.post(
                        "/app/api/check-in/claims", Map.of("token", ActivityFixture.tokenOn(display), "deviceKey", phone))
                .expect(200)
                .body();
        return member.withNewKey()
                .post("/app/api/check-in/completions", Map.of(
                        "claimId", claim.path("claimId").asString(), "location", inside(), "locationRefused", false, "deviceKey", phone))
                .expect(200)
                .body()
                .path("recordId")
                .asString();
    }

    private Shown atGate(Made activity, String name) {
        String path = "/console/api/activities/" + activity.id();
        Http organiser = activities.organiser();
        String gate = organiser.post(path + "/gates", Map.of("name", name)).expect(201).body().path("id").asString();
        Shown display = activities.aDisplay(activity);
        organiser.put(path + "/gate-spots", Map.of("kind", "DISPLAY", "id", display.id(), "gate", gate)).expect(204);
        return display;
    }

    private JsonNode row(String record) {
        return activities.organiser().get("/console/api/reviews/" + record).expect(200).body().path("row");
    }
}
