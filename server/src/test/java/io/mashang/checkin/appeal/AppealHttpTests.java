package io.mashang.checkin.appeal;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.checkin.RecordId;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
@Tag("stores")
class AppealHttpTests {

    private static final String REVIEWS = "/console/api/reviews";

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    AppealsOfMembers ofMembers;

    @Autowired
    AppealStore store;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void restoresWhatWasRejectedWithASentenceThatThePersonReads() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        decide(record, false, "不在现场").expect(200);
        assertThat(mine(member, record).path("mayAppeal").asBoolean()).isTrue();

        JsonNode appeal = appeal(member, record, "我在后门签的到").expect(200).body();
        assertThat(appeal.path("state").asString()).isEqualTo("OPEN");
        assertThat(mine(member, record).path("mayAppeal").asBoolean()).isFalse();
        assertThat(listed("APPEALED", activity)).containsExactly(record);
        JsonNode row = activities.organiser().get(REVIEWS + "/" + record).expect(200).body().path("row");
        assertThat(row.path("appeal").path("text").asString()).isEqualTo("我在后门签的到");
        assertThat(activities.organiser().get(REVIEWS + "/count").body().path("appeals").asInt()).isPositive();
        decide(record, true, "").problem(422, "checkin.answer-missing");

        assertThat(decide(record, true, "监控里看到您了").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
        JsonNode after = mine(member, record);
        assertThat(after.path("appeal").path("state").asString()).isEqualTo("GRANTED");
        assertThat(after.path("appeal").path("answer").asString()).isEqualTo("监控里看到您了");
        assertThat(after.path("mayAppeal").asBoolean()).isFalse();
        assertThat(listed("APPEALED", activity)).isEmpty();
        activities.organiser().post(REVIEWS + "/" + record + "/undo").problem(409, "checkin.undo-too-late");
        appeal(member, record, "再来一次").problem(409, "checkin.nothing-to-appeal");
    }

    @Test
    void keepsTheVerdictWhenDeniedAndIsTakenOncePerDecision() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        decide(record, false, "不在现场").expect(200);
        appeal(member, record, "我在的").expect(200);
        appeal(member, record, "我在的").expect(200);
        appeal(member, record, "换个说法").problem(409, "checkin.appealed-already");

        decide(record, false, "现场没有找到您").expect(200);

        JsonNode after = mine(member, record);
        assertThat(after.path("state").asString()).isEqualTo("REJECTED");
        assertThat(after.path("decision").path("reason").asString()).isEqualTo("不在现场");
        assertThat(after.path("appeal").path("state").asString()).isEqualTo("DENIED");
        assertThat(after.path("appeal").path("answer").asString()).isEqualTo("现场没有找到您");
        appeal(member, record, "换个说法").problem(409, "checkin.appealed-already");
        JsonNode history = activities.organiser().get(REVIEWS + "/" + record).body().path("history");
        assertThat(history.findValuesAsString("kind")).containsExactly("CHECKED_IN", "REJECTED", "APPEALED", "APPEAL_DENIED");
    }

    @Test
    void isAnsweredByTheDecisionWhileItStillWaits() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        appeal(member, record, "定位不准").expect(200);
        assertThat(listed("WAITING", activity)).containsExactly(record);

        decide(record, false, "请到签到台").expect(200);

        JsonNode after = mine(member, record);
        assertThat(after.path("appeal").path("state").asString()).isEqualTo("DENIED");
        assertThat(after.path("mayAppeal").asBoolean()).isTrue();
        activities.organiser().post(REVIEWS + "/" + record + "/undo").problem(409, "checkin.undo-too-late");
        appeal(member, record, "我去过签到台了").expect(200);
        assertThat(decide(record, true, "已核实").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void refusesWhatIsNotOnesOwnEmptyOrTooLong() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        String normal = checkIns.checkIn(checkIns.aMember(), activity, inside()).body().path("recordId").asString();

        appeal(checkIns.aMember(), record, "我的").problem(404, "checkin.record-unknown");
        appeal(member, normal, "我的").problem(404, "checkin.record-unknown");
        appeal(member, record, "  ").problem(422, "checkin.appeal-empty");
        appeal(member, record, "长".repeat(501)).problem(422, "platform.input-invalid");
        appeal(member, record, "长".repeat(500)).expect(200);
    }

    @Test
    void needsTwoPeopleToBeGrantedWhereTheActivityWantsThem() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        decide(record, false, "不在现场").expect(200);
        appeal(member, record, "我在的").expect(200);
        activities.organiser()
                .put("/console/api/activities/" + activity.id() + "/check-in-policy", Map.of("twoPeople", true, "points", 0, "face", false))
                .expect(200);

        assertThat(decide(record, true, "看到了").expect(200).body().path("state").asString()).isEqualTo("REJECTED");
        assertThat(decide(record, true, "我也看到了").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
    }

    @Test
    void keepsOneOfTenAppealsAtOnceAndOneAnswer() throws Exception {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = pending(member, activity);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String words = "说法" + i;
            tasks.add(() -> appeal(member, record, words).status());
        }

        List<Integer> answers = Together.run(tasks);

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(9);
        List<Callable<Integer>> reviewers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Http reviewer = activities.organiser();
            boolean approve = i % 2 == 0;
            reviewers.add(() -> decide(reviewer, record, approve, "答复").status());
        }
        assertThat(Together.run(reviewers).stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void goesWithItsMemberAndLosesItsWordsWithThem() {
        Made activity = activities.anActivity();
        MemberId person = members.aMember();
        String record = pending(checkIns.as(person), activity);
        appeal(checkIns.as(person), record, "定位不准").expect(200);
        String phone = MemberFixture.aPhone();
        MemberId stays = members.aMemberWithPhone(phone);
        members.bind(person, phone);

        assertThat(ofMembers.export(stays).toString()).contains("定位不准");
        transaction.executeWithoutResult(status -> ofMembers.erase(stays));

        assertThat(ofMembers.export(stays).toString()).doesNotContain("定位不准");
        assertThat(store.latest(RecordId.of(record)).orElseThrow().words()).isEmpty();
    }

    private String pending(Http member, Made activity) {
        return checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
    }

    private static Http.Answer appeal(Http member, String record, String text) {
        return member.post("/app/api/check-in/records/" + record + "/appeal", Map.of("text", text));
    }

    private static JsonNode mine(Http member, String record) {
        return member.get("/app/api/check-in/records/" + record).expect(200).body();
    }

    private List<String> listed(String list, Made activity) {
        return activities.organiser().get(REVIEWS + "?list=" + list + "&activityId=" + activity.id()).expect(200)
                .body().path("items").findValuesAsString("recordId");
    }

    private Http.Answer decide(String record, boolean approve, String reason) {
        return decide(activities.organiser(), record, approve, reason);
    }

    private static Http.Answer decide(Http reviewer, String record, boolean approve, String reason) {
        return reviewer.post(REVIEWS + "/" + record + "/decision", Map.of("approve", approve, "reason", reason));
    }
}
