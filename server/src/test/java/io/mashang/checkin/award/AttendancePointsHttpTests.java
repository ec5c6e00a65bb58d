package io.mashang.checkin.award;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Together;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Points for having been there follow the record, exactly once. */
@MashangTest
@Tag("stores")
class AttendancePointsHttpTests {

    private static final int THREADS = 20;
    private static final int PEOPLE = 8;

    @Autowired
    ActivityFixture activities;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    AttendancePoints points;

    @Autowired
    CheckInStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void givesThePointsWithTheCheckInAndNamesTheActivity() {
        Made activity = awarding(10);
        Http member = checkIns.aMember();

        JsonNode answer = checkIns.checkIn(member, activity, inside()).expect(200).body();

        assertThat(answer.path("points").path("points").asInt()).isEqualTo(10);
        assertThat(answer.path("points").path("held").asBoolean()).isFalse();
        assertThat(balance(member)).isEqualTo("10/0");
        JsonNode entry = member.get("/app/api/points/entries").expect(200).body().path("items").get(0);
        assertThat(entry.path("memo").asString()).isEqualTo("秋季技术沙龙");
        assertThat(entry.path("source").asString()).isEqualTo("CHECKIN");
    }

    @Test
    void givesNothingWhereNothingIsAwarded() {
        Http member = checkIns.aMember();

        JsonNode answer = checkIns.checkIn(member, activities.anActivity(), inside()).expect(200).body();

        assertThat(answer.path("points").isNull()).isTrue();
        assertThat(balance(member)).isEqualTo("0/0");
    }

    @Test
    void holdsThePointsUntilSomebodyDecides() {
        Made activity = awarding(10);
        Http member = checkIns.aMember();
        JsonNode answer = checkIns.checkIn(member, activity, outside()).expect(200).body();
        String record = answer.path("recordId").asString();
        assertThat(answer.path("points").path("held").asBoolean()).isTrue();
        assertThat(balance(member)).isEqualTo("0/10");

        decide(record, true);
        assertThat(balance(member)).isEqualTo("10/0");
        undo(record);
        assertThat(balance(member)).isEqualTo("0/10");
        decide(record, false);
        assertThat(balance(member)).isEqualTo("0/0");
        undo(record);
        assertThat(balance(member)).isEqualTo("0/10");
        assertThatBooksBalance();
    }

    @Test
    void givesThePointsWhenLaterEvidenceSettlesTheCheckIn() {
        Made activity = awarding(10);
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, outside()).expect(200).body().path("recordId").asString();
        assertThat(balance(member)).isEqualTo("0/10");

        member.withNewKey().post("/app/api/check-in/records/" + record + "/evidence", Map.of("location", inside())).expect(200);
        assertThat(balance(member)).isEqualTo("10/0");
        assertThatBooksBalance();
    }

    @Test
    void takesThePointsBackOnceAndGivesThemAgainToWhoeverIsRecordedAgain() {
        Made activity = awarding(10);
        Http member = checkIns.aMember();
        String id = checkIns.checkIn(member, activity, inside()).expect(200).body().path("recordId").asString();
        var record = store.find(RecordId.of(id)).orElseThrow();

        transaction.executeWithoutResult(status -> points.takeBack(List.of(record)));
        transaction.executeWithoutResult(status -> points.takeBack(List.of(record)));
        assertThat(balance(member)).isEqualTo("0/0");
        transaction.executeWithoutResult(status -> {
            Map<RecordId, PointsGiven> again = points.give(List.of(new AttendancePoints.Earned(record, "again")));
            assertThat(again).containsEntry(record.id(), new PointsGiven(10, false));
        });

        assertThat(balance(member)).isEqualTo("10/0");
        assertThatBooksBalance();
    }

    @Test
    void followsWhatTheDoorDoes() {
        Made activity = awarding(10);
        Http door = staff.as(Role.DOOR);
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, inside()).expect(200).body().path("recordId").asString();

        door.post("/console/api/check-ins/" + record + "/undo", Map.of("reason", "扫错了人")).expect(204);
        assertThat(balance(member)).isEqualTo("0/0");
        JsonNode again = checkIns.checkIn(member, activity, outside()).expect(200).body();

        assertThat(again.path("points").path("held").asBoolean()).isTrue();
        assertThat(balance(member)).isEqualTo("0/10");
        decide(again.path("recordId").asString(), true);
        assertThat(balance(member)).isEqualTo("10/0");
        assertThatBooksBalance();
    }

    @Test
    void balancesWhateverReviewersDoAtOnceWhileAccountsBecomeOne() throws Exception {
        Made activity = awarding(7);
        List<String> records = new ArrayList<>();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            MemberId person = members.aMember();
            records.add(checkIns.checkIn(checkIns.as(person), activity, outside()).expect(200).body().path("recordId").asString());
            if (i % 2 == 0) {
                String phone = MemberFixture.aPhone();
                members.aMemberWithPhone(phone);
                tasks.add(() -> Deadlocks.retry(() -> {
                    members.bind(person, phone);
                    return true;
                }));
            }
        }
        for (int i = tasks.size(); i < THREADS; i++) {
            Http reviewer = activities.organiser();
            Random random = new Random(i);
            tasks.add(() -> review(reviewer, records, random));
        }

        assertThat(Together.run(tasks)).doesNotContain(false);

        var wrong = jdbc.queryForList("""
                SELECT r.member_id, r.state, b.available, b.held FROM checkin_record r
                JOIN points_balance b ON b.member_id = r.member_id WHERE r.activity_id = ?
                  AND NOT (b.available = CASE WHEN r.state = 'NORMAL' THEN 7 ELSE 0 END
                    AND b.held = CASE WHEN r.state = 'PENDING' THEN 7 ELSE 0 END)""", Long.valueOf(activity.id()));
        assertThat(wrong).isEmpty();
        assertThatBooksBalance();
    }

    private static boolean review(Http reviewer, List<String> records, Random random) {
        for (int n = 0; n < 12; n++) {
            String record = "/console/api/reviews/" + records.get(random.nextInt(records.size()));
            int status = switch (random.nextInt(3)) {
                case 0 -> reviewer.post(record + "/decision", Map.of("approve", true, "reason", "")).status();
                case 1 -> reviewer.post(record + "/decision", Map.of("approve", false, "reason", "no")).status();
                default -> reviewer.post(record + "/undo").status();
            };
            if (status != 200 && status != 409) {
                return false;
            }
        }
        return true;
    }

    private Made awarding(int number) {
        Made activity = activities.anActivity();
        activities.organiser().put("/console/api/activities/" + activity.id() + "/check-in-policy",
                Map.of("twoPeople", false, "points", number, "face", false)).expect(200);
        return activity;
    }

    private void decide(String record, boolean approve) {
        activities.organiser().post("/console/api/reviews/" + record + "/decision", Map.of("approve", approve, "reason", "看过"))
                .expect(200);
    }

    private void undo(String record) {
        activities.organiser().post("/console/api/reviews/" + record + "/undo").expect(200);
    }

    private void assertThatBooksBalance() {
        JsonNode report = staff.as(Role.OPERATOR).post("/console/api/points/books").expect(200).body();
        assertThat(report.path("findings")).isEmpty();
    }

    private static String balance(Http member) {
        JsonNode found = member.get("/app/api/points").expect(200).body();
        return found.path("available").asLong() + "/" + found.path("held").asLong();
    }
}
