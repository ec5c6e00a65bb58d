package io.mashang.activities.gate;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.door.DoorFixture.path;
import static io.mashang.checkin.door.DoorFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.checkin.CheckInFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class GateHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    StaffSessions staff;

    @Test
    void countsWhoComesByTheGateOfTheDisplayAndOfTheDesk() {
        Made activity = activities.anActivity();
        activities.onRoster(activity, "张三", "13900001234");
        String north = aGate(activity, "北门");
        String south = aGate(activity, "南门");
        Shown display = activities.aDisplay(activity);
        put(activity, display.id(), north).expect(204);
        Http door = staff.as(Role.DOOR);

        Http member = checkIns.aMember();
        JsonNode claim = CheckInFixture.claim(member, ActivityFixture.tokenOn(display)).expect(200).body();
        CheckInFixture.complete(member, claim.path("claimId").asString(), inside()).expect(200);
        String person = people(door, activity, "1234").get(0).path("id").asString();
        door.withNewKey()
                .post(path(activity) + "/check-ins", Map.of("participants", List.of(person), "reason", "", "gate", south))
                .expect(200);
        checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);

        Eventually.isTrue(() -> live(activity).path("counts").path("arrived").asInt() == 3);
        assertThat(arrived(activity, "北门")).isEqualTo(1);
        assertThat(arrived(activity, "南门")).isEqualTo(1);
        String record = people(door, activity, "1234").get(0).path("checkIn").path("recordId").asString();
        door.post("/console/api/check-ins/" + record + "/undo", Map.of("reason", "签错了人")).expect(204);
        Eventually.isTrue(() -> arrived(activity, "南门") == 0);
    }

    @Test
    void isNamedRenamedAndRemovedByOrganisersOnly() {
        Made activity = activities.anActivity();
        String gate = aGate(activity, "北门");
        String gates = "/console/api/activities/" + activity.id() + "/gates";
        Http organiser = activities.organiser();

        organiser.put(gates + "/" + gate, Map.of("name", "正门")).expect(204);
        Shown display = activities.aDisplay(activity);
        put(activity, display.id(), gate).expect(204);
        JsonNode view = organiser.get(gates).expect(200).body();
        assertThat(view.path("gates").get(0).path("name").asString()).isEqualTo("正门");
        assertThat(view.path("spots").get(0).path("gate").asString()).isEqualTo(gate);
        assertThat(view.path("checkOut").isNull()).isTrue();

        staff.as(Role.DOOR).get(gates).expect(200);
        staff.as(Role.DOOR).post(gates, Map.of("name", "偏门")).expect(403);
        staff.as(Role.DOOR).put("/console/api/activities/" + activity.id() + "/check-out", Map.of()).expect(403);
        organiser.post(gates, Map.of("name", " ")).problem(422, "platform.input-invalid");
        organiser.put(gates + "/1", Map.of("name", "正门")).problem(404, "activities.gate-unknown");
        organiser.post("/console/api/activities/1/gates", Map.of("name", "正门")).problem(404, "activities.activity-unknown");
        put(activities.anActivity(), display.id(), null).problem(404, "activities.gate-unknown");
        put(activity, display.id(), "1").problem(404, "activities.gate-unknown");

        organiser.delete(gates + "/" + gate).expect(204);
        organiser.delete(gates + "/" + gate).expect(204);
        JsonNode after = organiser.get(gates).expect(200).body();
        assertThat(after.path("gates").size()).isZero();
        assertThat(after.path("spots").get(0).path("gate").isNull()).isTrue();
    }

    @Test
    void asksPeopleToCheckOutWithinReason() {
        Made activity = activities.anActivity();
        String rule = "/console/api/activities/" + activity.id() + "/check-out";

        activities.organiser().put(rule, Map.of("checkOut", Map.of("opensBeforeMinutes", 30, "closesAfterMinutes", 60))).expect(204);
        JsonNode view = activities.organiser().get("/console/api/activities/" + activity.id() + "/gates").expect(200).body();
        assertThat(view.path("checkOut").path("closesAfterMinutes").asInt()).isEqualTo(60);
        activities.organiser().put(rule, Map.of("checkOut", Map.of("opensBeforeMinutes", -1, "closesAfterMinutes", 60)))
                .problem(422, "platform.input-invalid");
        activities.organiser().put(rule, Map.of("checkOut", Map.of("opensBeforeMinutes", 30, "closesAfterMinutes", 0)))
                .problem(422, "platform.input-invalid");
    }

    private String aGate(Made activity, String name) {
        return activities.organiser()
                .post("/console/api/activities/" + activity.id() + "/gates", Map.of("name", name))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private Http.Answer put(Made activity, String display, @Nullable String gate) {
        Map<String, Object> spot = new HashMap<>();
        spot.put("kind", "DISPLAY");
        spot.put("id", display);
        spot.put("gate", gate);
        return activities.organiser().put("/console/api/activities/" + activity.id() + "/gate-spots", spot);
    }

    private JsonNode live(Made activity) {
        return activities.organiser().get("/console/api/sessions/" + activity.session() + "/live").expect(200).body();
    }

    private int arrived(Made activity, String gate) {
        return StreamSupport.stream(live(activity).path("gates").spliterator(), false)
                .filter(one -> one.path("name").asString().equals(gate))
                .mapToInt(one -> one.path("arrived").asInt())
                .sum();
    }
}
