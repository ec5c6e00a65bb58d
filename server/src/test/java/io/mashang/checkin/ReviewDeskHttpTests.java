package io.mashang.checkin;

import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.Together;
import io.mashang.platform.sql.Times;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@MashangTest
@Tag("stores")
class ReviewDeskHttpTests {

    private static final String PATH = "/console/api/reviews";

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void findsEverybodyByNameOverAnyNumberOfPages() {
        Made activity = activities.anActivity();
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            wanted.add(pending(activity, "赵" + i));
            pending(activity, "钱" + i);
        }
        Http organiser = activities.organiser();

        Set<String> found = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = organiser.get(PATH + "?activityId=" + activity.id() + "&q=%E8%B5%B5&limit=3" + cursor).expect(200).body();
            page.path("items").forEach(row -> found.add(row.path("recordId").asString()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(found).isEqualTo(wanted);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void filtersBySessionReasonAndHowLongItWaits() {
        Made activity = activities.anActivity();
        String record = pending(activity, "李四");
        waitsSince(record, Duration.ofHours(5));
        String of = PATH + "?activityId=" + activity.id();

        assertThat(ids(of + "&sessionId=" + activity.session())).containsExactly(record);
        assertThat(ids(of + "&sessionId=1")).isEmpty();
        assertThat(ids(of + "&reason=OUTSIDE_PLACE")).containsExactly(record);
        assertThat(ids(of + "&reason=LOCATION_REFUSED")).isEmpty();
        assertThat(ids(of + "&waitedHours=4")).containsExactly(record);
        assertThat(ids(of + "&waitedHours=6")).isEmpty();
        JsonNode reasons = activities.organiser().get(PATH + "/reasons").expect(200).body().path("reasons");
        assertThat(reasons.findValuesAsString("text")).contains("不在签到范围");
    }

    @Test
    void countsWhatIsOverdueByTheActivitysOwnDeadline() {
        Made activity = activities.anActivity();
        String record = pending(activity, "李四");
        waitsSince(record, Duration.ofHours(5));
        String overdue = PATH + "?overdue=true&activityId=" + activity.id();
        assertThat(ids(overdue)).isEmpty();

        policy(activity, 4, false).expect(200);

        assertThat(ids(overdue)).containsExactly(record);
        assertThat(activities.organiser().get(PATH + "/count").body().path("overdue").asInt()).isPositive();
        assertThat(activities.organiser().get(PATH + "/" + record).expect(200).body().path("row").path("overdue").asBoolean()).isTrue();
        policy(activity, 6, false).expect(200);
        assertThat(ids(overdue)).isEmpty();
        policy(activity, 0, false).problem(422, "platform.input-invalid");
        activities.organiser().get("/console/api/activities/1/check-in-policy").problem(404, "activities.activity-unknown");
        policy(staff.as(Role.AUDITOR), activity, 4, false).expect(403);
    }

    @Test
    void givesANewCaseTheDeadlineOfItsActivity() {
        Made activity = activities.anActivity();
        policy(activity, 3, false).expect(200);

        String record = pending(activity, "李四");

        JsonNode row = activities.organiser().get(PATH + "/" + record).expect(200).body().path("row");
        assertThat(row.path("dueAt").asString()).isEqualTo(clock.instant().plus(Duration.ofHours(3)).toString());
        assertThat(row.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void takesTwoPeopleWhoAgreeWhereTheActivityWantsThem() {
        Made activity = activities.anActivity();
        policy(activity, null, true).expect(200);
        String record = pending(activity, "李四");
        Http first = activities.organiser();
        Http second = activities.organiser();

        JsonNode row = decide(first, record, true, "现场见过").expect(200).body();
        assertThat(row.path("state").asString()).isEqualTo("PENDING");
        assertThat(row.path("firstVote").path("own").asBoolean()).isTrue();
        decide(first, record, true, "现场见过").problem(409, "checkin.second-person-needed");
        decide(first, record, false, "改主意").problem(409, "checkin.second-person-needed");
        assertThat(second.get(PATH + "/" + record).body().path("row").path("firstVote").path("own").asBoolean()).isFalse();

        assertThat(decide(second, record, true, "").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
        assertThat(kinds(record)).containsExactly("CHECKED_IN", "FIRST_APPROVED", "APPROVED");
    }

    @Test
    void letsWhoeverDisagreesBeTheFirstOfTwo() {
        Made activity = activities.anActivity();
        policy(activity, null, true).expect(200);
        String record = pending(activity, "李四");
        Http first = activities.organiser();
        Http second = activities.organiser();
        decide(first, record, true, "").expect(200);

        JsonNode row = decide(second, record, false, "不在现场").expect(200).body();
        assertThat(row.path("state").asString()).isEqualTo("PENDING");
        assertThat(row.path("firstVote").path("approve").asBoolean()).isFalse();

        assertThat(decide(first, record, false, "同意驳回").expect(200).body().path("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void decidesManyEachForItself() {
        Made activity = activities.anActivity();
        String one = pending(activity, "一");
        String two = pending(activity, "二");
        decide(activities.organiser(), two, false, "不在现场").expect(200);
        Http organiser = activities.organiser();
        Map<String, Object> request = Map.of("records", List.of(one, two, "1"), "approve", true, "reason", "");

        JsonNode results = organiser.post(PATH + "/decisions", request).expect(200).body().path("results");

        assertThat(results.findValuesAsString("recordId")).containsExactly(one, two, "1");
        assertThat(results.get(0).path("answer").asString()).isEqualTo("DECIDED");
        assertThat(results.get(1).path("refusal").asString()).isEqualTo("checkin.decided-already");
        assertThat(results.get(2).path("refusal").asString()).isEqualTo("checkin.record-unknown");
        JsonNode again = organiser.post(PATH + "/decisions", request).expect(200).body().path("results");
        assertThat(again.get(0).path("answer").asString()).isEqualTo("DECIDED");
        assertThat(kinds(one)).containsExactly("CHECKED_IN", "APPROVED");
        List<String> tooMany = IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).toList();
        organiser.post(PATH + "/decisions", Map.of("records", tooMany, "approve", true, "reason", "")).problem(422, "platform.input-invalid");
        staff.as(Role.DOOR).post(PATH + "/decisions", request).expect(403);
    }

    @Test
    void letsADecisionBeTakenBackWhileNothingElseHappened() {
        Made activity = activities.anActivity();
        String record = pending(activity, "李四");
        Http organiser = activities.organiser();
        decide(organiser, record, false, "不在现场").expect(200);

        JsonNode row = organiser.post(PATH + "/" + record + "/undo").expect(200).body();
        assertThat(row.path("state").asString()).isEqualTo("PENDING");
        assertThat(row.path("decision").isNull()).isTrue();
        organiser.post(PATH + "/" + record + "/undo").expect(200);
        assertThat(ids(PATH + "?activityId=" + activity.id())).containsExactly(record);

        assertThat(decide(organiser, record, true, "").expect(200).body().path("state").asString()).isEqualTo("NORMAL");
        assertThat(kinds(record)).containsExactly("CHECKED_IN", "REJECTED", "DECISION_UNDONE", "APPROVED");
        String normal = checkIns.checkIn(checkIns.aMember(), activity, CheckInFixture.inside()).body().path("recordId").asString();
        organiser.post(PATH + "/" + normal + "/undo").problem(404, "checkin.record-unknown");
        staff.as(Role.DOOR).post(PATH + "/" + record + "/undo").expect(403);
    }

    @Test
    void letsOneOfTenReviewersWinWhoDecideAtOnce() throws Exception {
        Made activity = activities.anActivity();
        String record = pending(activity, "李四");
        List<Callable<Integer>> reviewers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Http reviewer = activities.organiser();
            boolean approve = i % 2 == 0;
            reviewers.add(() -> decide(reviewer, record, approve, "理由").status());
        }

        List<Integer> answers = Together.run(reviewers);

        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(9);
        assertThat(kinds(record)).hasSize(2);
    }

    private void waitsSince(String record, Duration ago) {
        jdbc.sql("UPDATE checkin_review SET waiting_since = ? WHERE record_id = ?")
                .params(Times.toDb(clock.instant().minus(ago)), record)
                .update();
    }

    private Http.Answer policy(Made activity, @Nullable Integer hours, boolean twoPeople) {
        return policy(activities.organiser(), activity, hours, twoPeople);
    }

    private static Http.Answer policy(Http organiser, Made activity, @Nullable Integer hours, boolean twoPeople) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("decideWithinHours", hours);
        policy.put("twoPeople", twoPeople);
        policy.put("points", 0);
        policy.put("face", false);
        return organiser.put("/console/api/activities/" + activity.id() + "/check-in-policy", policy);
    }

    private List<String> ids(String path) {
        return activities.organiser().get(path).expect(200).body().path("items").findValuesAsString("recordId");
    }

    private List<String> kinds(String record) {
        return activities.organiser().get(PATH + "/" + record).expect(200).body().path("history").findValuesAsString("kind");
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
