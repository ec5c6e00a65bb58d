package io.mashang.checkin.owncode;

import static io.mashang.checkin.CheckInFixture.outside;
import static io.mashang.checkin.door.DoorFixture.path;
import static io.mashang.checkin.door.DoorFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class OwnCodeHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    Http anybody;

    @Autowired
    PinnedClock clock;

    @Test
    void isScannedAtTheDoorAndChecksItsOwnerIn() {
        Made activity = activities.anActivity(request -> request.put("admission", "ROSTER"));
        String phone = MemberFixture.aPhone();
        Http member = checkIns.as(members.aMemberWithPhone(phone));
        activities.onRoster(activity, "张三", phone);
        Http door = staff.as(Role.DOOR);

        JsonNode end = scan(door, activity, codeOf(member)).expect(200).body();

        assertThat(end.path("end").asString()).isEqualTo("CHECKED_IN");
        assertThat(end.path("name").asString()).isEqualTo("张三");
        assertThat(end.path("checkIn").path("method").asString()).isEqualTo("STAFF_SCAN");
        assertThat(scan(door, activity, codeOf(member)).expect(200).body().path("refusal").path("code").asString())
                .isEqualTo("checkin.already-checked-in");
        String record = end.path("checkIn").path("recordId").asString();
        JsonNode mine = member.get("/app/api/check-in/records/" + record).expect(200).body();
        assertThat(mine.path("evidence").get(0).path("text").asString()).isEqualTo("由现场工作人员扫描您的签到码");
    }

    @Test
    void letsAStrangerInWhereTheActivityIsOpenAndOnlyThere() {
        Made open = activities.anActivity();
        Made closed = activities.anActivity(request -> request.put("admission", "ROSTER"));
        Http member = checkIns.aMember();
        Http door = staff.as(Role.DOOR);

        assertThat(scan(door, closed, codeOf(member)).expect(200).body().path("refusal").path("code").asString())
                .isEqualTo("checkin.guests-not-admitted");
        assertThat(scan(door, open, codeOf(member)).expect(200).body().path("end").asString()).isEqualTo("CHECKED_IN");
        assertThat(people(door, open, "").size()).isEqualTo(1);
    }

    @Test
    void confirmsItsOwnerWhoWaitsForReview() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        checkIns.checkIn(member, activity, outside()).expect(200);

        JsonNode end = scan(staff.as(Role.DOOR), activity, codeOf(member)).expect(200).body();

        assertThat(end.path("end").asString()).isEqualTo("CONFIRMED");
        assertThat(end.path("checkIn").path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void isShownForAMinute() {
        Http member = checkIns.aMember();
        JsonNode shown = member.get("/app/api/check-in/own-code").expect(200).body();

        assertThat(shown.path("stepSeconds").asInt()).isEqualTo(60);
        assertThat(shown.path("remainingMillis").asLong()).isBetween(1L, 60_000L);
        assertThat(shown.path("modules").size()).isEqualTo(29);
        clock.advance(Duration.ofSeconds(60));
        assertThat(codeOf(member)).isNotEqualTo(shown.path("content").asString());
    }

    @Test
    void isRefusedByNameWhenExpiredForgedOrForeign() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String old = codeOf(member);
        clock.advance(Duration.ofSeconds(136));
        Http door = staff.as(Role.DOOR);
        String fresh = codeOf(member);

        JsonNode expired = scan(door, activity, old).problem(410, "checkin.own-code-expired");
        assertThat(expired.path("detail").asString()).contains("截图无效");
        scan(door, activity, (fresh.startsWith("B") ? "A" : "B") + fresh.substring(1)).problem(404, "checkin.own-code-unknown");
        scan(door, activity, "https://example.org/Q/ABCDEF").problem(400, "checkin.own-code-unreadable");
        scan(door, activity, " ").problem(422, "platform.input-invalid");
        assertThat(people(door, activity, "").size()).isZero();
    }

    @Test
    void isForItsOwnerAndForPeopleAtTheDoorOnly() {
        Made activity = activities.anActivity();
        String code = codeOf(checkIns.aMember());

        anybody.get("/app/api/check-in/own-code").expect(401);
        staff.as(Role.DOOR).get("/app/api/check-in/own-code").expect(401);
        scan(staff.as(Role.AUDITOR), activity, code).expect(403);
        scan(checkIns.aMember(), activity, code).expect(401);
    }

    private static String codeOf(Http member) {
        return member.get("/app/api/check-in/own-code").expect(200).body().path("content").asString();
    }

    private static Http.Answer scan(Http staff, Made activity, String code) {
        return staff.withNewKey().post(path(activity) + "/scans", Map.of("code", code));
    }
}
