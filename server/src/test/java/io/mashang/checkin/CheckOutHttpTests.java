package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.door.DoorFixture.path;
import static io.mashang.checkin.door.DoorFixture.people;
import static io.mashang.checkin.door.DoorFixture.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Sessions begin a quarter of an hour before and end two hours after now; the way out opens in ten minutes, for 170. */
@MashangTest
class CheckOutHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    PinnedClock clock;

    @Test
    void checksOutWhoScansAgainOnceTheWayOutIsOpen() {
        Made activity = anActivityWithCheckOut();
        MemberId person = members.aMember();
        JsonNode in = checkIns.checkIn(checkIns.as(person), activity, inside()).expect(200).body();
        CheckInFixture.claim(checkIns.as(person), token(activity)).problem(409, "checkin.already-checked-in");
        clock.advance(Duration.ofMinutes(11));

        JsonNode claim = CheckInFixture.claim(checkIns.as(person), token(activity)).expect(200).body();
        JsonNode out = CheckInFixture.complete(checkIns.as(person), claim.path("claimId").asString(), inside()).expect(200).body();

        assertThat(in.path("direction").asString()).isEqualTo("IN");
        assertThat(claim.path("session").path("direction").asString()).isEqualTo("OUT");
        assertThat(out.path("direction").asString()).isEqualTo("OUT");
        assertThat(out.path("reasons").get(0).path("code").asString()).isEqualTo("early-leave");
        assertThat(out.path("reasons").get(0).path("text").asString()).isEqualTo("早退 109 分钟");
        CheckInFixture.claim(checkIns.as(person), token(activity)).problem(409, "checkin.already-checked-out");
        JsonNode mine = checkIns.as(person).get("/app/api/check-in/records").expect(200).body().path("items");
        assertThat(mine.size()).isEqualTo(2);
        assertThat(mine.get(0).path("direction").asString()).isEqualTo("OUT");
        Eventually.isTrue(() -> live(activity).path("left").asInt() == 1);
        assertThat(live(activity).path("counts").path("arrived").asInt()).isEqualTo(1);
    }

    @Test
    void runsUntilTheLastMayHaveLeft() {
        Made activity = anActivityWithCheckOut();
        clock.advance(Duration.ofMinutes(150));

        JsonNode view = activities.organiser().get("/console/api/activities/" + activity.id()).expect(200).body();
        assertThat(view.path("phase").asString()).isEqualTo("RUNNING");
        assertThat(view.path("sessions").get(0).path("phase").asString()).isEqualTo("RUNNING");
        assertThat(listed("RUNNING", activity)).isTrue();
        assertThat(listed("ENDED", activity)).isFalse();

        clock.advance(Duration.ofMinutes(60));
        assertThat(listed("RUNNING", activity)).isFalse();
        assertThat(listed("ENDED", activity)).isTrue();
    }

    private boolean listed(String phase, Made activity) {
        return activities.organiser().get("/console/api/activities?limit=50&phase=" + phase).expect(200).body().path("items")
                .findValuesAsString("id").contains(activity.id());
    }

    @Test
    void takesPeopleOutAfterTheEndAndSaysThatNothingIsWrong() {
        Made activity = anActivityWithCheckOut();
        MemberId person = members.aMember();
        checkIns.checkIn(checkIns.as(person), activity, inside()).expect(200);
        clock.advance(Duration.ofMinutes(150));

        JsonNode out = checkIns.checkIn(checkIns.as(person), activity, inside()).expect(200).body();

        assertThat(out.path("direction").asString()).isEqualTo("OUT");
        assertThat(out.path("reasons").size()).isZero();
        Http stranger = checkIns.aMember();
        CheckInFixture.claim(stranger, token(activity)).problem(409, "checkin.not-checked-in");
        String lastCode = token(activity);
        clock.advance(Duration.ofMinutes(30));
        CheckInFixture.claim(checkIns.aMember(), lastCode).expect(410);
    }

    @Test
    void letsTheDoorCheckPeopleOutAndUndoesBothWaysTogether() {
        Made activity = anActivityWithCheckOut();
        activities.onRoster(activity, "张三", "13900001234");
        Http door = staff.as(Role.DOOR);
        String person = people(door, activity, "1234").get(0).path("id").asString();

        assertThat(atDoor(door, activity, person, "OUT").path("refusal").path("code").asString()).isEqualTo("checkin.not-checked-in");
        String in = atDoor(door, activity, person, null).path("checkIn").path("recordId").asString();
        assertThat(atDoor(door, activity, person, "OUT").path("end").asString()).isEqualTo("CHECKED_OUT");
        assertThat(atDoor(door, activity, person, "OUT").path("refusal").path("code").asString()).isEqualTo("checkin.already-checked-out");
        assertThat(people(door, activity, "1234").get(0).path("checkOut").path("method").asString()).isEqualTo("STAFF");
        Eventually.isTrue(() -> live(activity).path("left").asInt() == 1);

        undo(door, in, "签错了人").expect(204);
        JsonNode gone = people(door, activity, "1234").get(0);
        assertThat(gone.path("checkIn").isNull()).isTrue();
        assertThat(gone.path("checkOut").isNull()).isTrue();
        Eventually.isTrue(() -> live(activity).path("left").asInt() == 0 && live(activity).path("counts").path("arrived").asInt() == 0);
        assertThat(atDoor(door, activity, person, null).path("end").asString()).isEqualTo("CHECKED_IN");
    }

    @Test
    void isRefusedAtTheDoorWhereNobodyIsAskedToCheckOut() {
        Made activity = activities.anActivity();
        activities.onRoster(activity, "张三", "13900001234");
        Http door = staff.as(Role.DOOR);
        String person = people(door, activity, "1234").get(0).path("id").asString();

        assertThat(atDoor(door, activity, person, "OUT").path("refusal").path("code").asString())
                .isEqualTo("checkin.check-out-not-asked");
        assertThat(live(activity).path("left").isNull()).isTrue();
    }

    private Made anActivityWithCheckOut() {
        Made activity = activities.anActivity();
        activities.organiser()
                .put("/console/api/activities/" + activity.id() + "/check-out",
                        Map.of("checkOut", Map.of("opensBeforeMinutes", 110, "closesAfterMinutes", 60)))
                .expect(204);
        return activity;
    }

    private String token(Made activity) {
        return ActivityFixture.tokenOn(activities.aDisplay(activity));
    }

    private static JsonNode atDoor(Http door, Made activity, String person, @Nullable String direction) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("participants", List.of(person));
        entry.put("reason", "");
        entry.put("direction", direction);
        return door.withNewKey().post(path(activity) + "/check-ins", entry).expect(200).body().path("people").get(0);
    }

    private JsonNode live(Made activity) {
        return activities.organiser().get("/console/api/sessions/" + activity.session() + "/live").expect(200).body();
    }
}
