package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.model.Verdict;
import io.mashang.identity.MemberFixture;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class ReviewHttpTests {

    private static final String PATH = "/console/api/reviews";

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Test
    void listsWhatWaitsWithItsEvidence() {
        Made activity = activities.anActivity();
        checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);
        String record = pending(activity, "李四");

        JsonNode items = activities.organiser().get(PATH + "?activityId=" + activity.id()).expect(200).body().path("items");

        assertThat(items.size()).isEqualTo(1);
        JsonNode row = items.get(0);
        assertThat(row.path("recordId").asString()).isEqualTo(record);
        assertThat(row.path("participant").path("name").asString()).isEqualTo("李四");
        assertThat(row.path("reasons").get(0).path("code").asString()).isEqualTo("outside-place");
        assertThat(row.path("evidence").path("distanceMeters").asInt()).isBetween(2150, 2250);
        assertThat(row.path("evidence").path("radiusMeters").asInt()).isEqualTo(500);
        assertThat(row.path("evidence").path("score").asInt()).isEqualTo(60);
        assertThat(row.path("evidence").path("ruleVersion").asInt()).isEqualTo(Verdict.RULE_VERSION);
        assertThat(activities.organiser().get(PATH + "/count").body().path("pending").asInt()).isPositive();
        assertThat(activities.organiser().get(PATH + "?activityId=" + activity.id() + "&q=%E6%9D%8E").body().path("items").size()).isEqualTo(1);
        assertThat(activities.organiser().get(PATH + "?activityId=" + activity.id() + "&q=nobody").body().path("items").size()).isZero();
    }

    @Test
    void isDecidedOnceAndToldToThePerson() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
        Http organiser = activities.organiser();

        decide(organiser, record, false, " ").problem(422, "checkin.reason-missing");
        JsonNode row = decide(organiser, record, false, "不在现场").expect(200).body();
        assertThat(row.path("state").asString()).isEqualTo("REJECTED");
        assertThat(row.path("decision").path("reason").asString()).isEqualTo("不在现场");
        decide(organiser, record, true, "").problem(409, "checkin.decided-already");

        JsonNode mine = member.get("/app/api/check-in/records/" + record).expect(200).body();
        assertThat(mine.path("decision").path("reason").asString()).isEqualTo("不在现场");
        String token = ActivityFixture.tokenOn(activities.aDisplay(activity));
        CheckInFixture.claim(member, token).problem(409, "checkin.rejected-before");
        JsonNode decided = organiser.get(PATH + "?list=DECIDED&activityId=" + activity.id()).body().path("items");
        assertThat(decided.get(0).path("recordId").asString()).isEqualTo(record);
    }

    @Test
    void becomesNormalWhenApproved() {
        Made activity = activities.anActivity();
        String record = pending(activity, "李四");

        assertThat(decide(activities.organiser(), record, true, "").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void isForReviewersOnly() {
        String record = pending(activities.anActivity(), "李四");

        staff.as(Role.OPERATOR).get(PATH).expect(403);
        staff.as(Role.DOOR).get(PATH).expect(200);
        decide(staff.as(Role.DOOR), record, true, "").expect(403);
        decide(activities.organiser(), "1", true, "").problem(404, "checkin.record-unknown");
    }

    @Test
    void showsWhoCameAndWhoIsMissing() {
        Made activity = activities.anActivity();
        activities.onRoster(activity, "没来的人", MemberFixture.aPhone());
        pending(activity, "来了的人");
        String session = "/console/api/sessions/" + activity.session();

        JsonNode came = activities.organiser().get(session + "/records?state=PENDING").expect(200).body().path("items");
        JsonNode missing = activities.organiser().get(session + "/missing").expect(200).body().path("items");

        assertThat(came.size()).isEqualTo(1);
        assertThat(came.get(0).path("name").asString()).isEqualTo("来了的人");
        assertThat(missing.size()).isEqualTo(1);
        assertThat(missing.get(0).path("name").asString()).isEqualTo("没来的人");
        assertThat(activities.organiser().get(session + "/records?q=%E6%B2%A1").body().path("items").size()).isZero();
        activities.organiser().get("/console/api/sessions/1/records").problem(404, "activities.session-unknown");
    }

    private String pending(Made activity, String name) {
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, name, phone);
        Http member = checkIns.as(members.aMemberWithPhone(phone));
        return checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
    }

    private static Http.Answer decide(Http reviewer, String record, boolean approve, String reason) {
        return reviewer.post(PATH + "/" + record + "/decision", Map.of("approve", approve, "reason", reason));
    }
}
