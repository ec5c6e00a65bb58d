package io.mashang.checkin.door;

import static io.mashang.checkin.CheckInFixture.inside;
import static io.mashang.checkin.CheckInFixture.outside;
import static io.mashang.checkin.door.DoorFixture.checkIn;
import static io.mashang.checkin.door.DoorFixture.entry;
import static io.mashang.checkin.door.DoorFixture.guest;
import static io.mashang.checkin.door.DoorFixture.path;
import static io.mashang.checkin.door.DoorFixture.people;
import static io.mashang.checkin.door.DoorFixture.personId;
import static io.mashang.checkin.door.DoorFixture.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.testing.Eventually;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import io.mashang.testing.StaffSessions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@MashangTest
class DoorHttpTests {

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

    @Autowired
    Http door;

    @BeforeEach
    void standAtTheDoor() {
        door = staff.as(Role.DOOR);
    }

    @Test
    void findsPeopleByNameGroupAndPhoneAndSaysWhoIsHere() {
        Made activity = aListed("张三", "13900001234");
        activities.onRoster(activity, "李四", "13911115678");

        assertThat(people(door, activity, "").size()).isEqualTo(2);
        assertThat(people(door, activity, "%E5%BC%A0").get(0).path("name").asString()).isEqualTo("张三");
        assertThat(people(door, activity, "5678").get(0).path("name").asString()).isEqualTo("李四");
        assertThat(people(door, activity, "13900001234").get(0).path("maskedPhone").asString()).isEqualTo("139****1234");
        assertThat(people(door, activity, "13900009999").size()).isZero();
        assertThat(people(door, activity, "1234").get(0).path("checkIn").isNull()).isTrue();

        checkIn(door, activity, personId(door, activity, "1234")).expect(200);
        JsonNode here = people(door, activity, "1234").get(0).path("checkIn");
        assertThat(here.path("state").asString()).isEqualTo("NORMAL");
        assertThat(here.path("method").asString()).isEqualTo("STAFF");
    }

    @Test
    void findsSomebodyWhoseNumberStandsOnTheirMemberCardAlone() {
        Made activity = activities.anActivity();
        for (String phone : List.of("13700004321", "13700008765")) {
            checkIns.checkIn(members.as(members.aMemberWithPhone(phone)), activity, inside()).expect(200);
        }
        checkIns.checkIn(checkIns.aMember(), activity, inside()).expect(200);

        JsonNode found = people(door, activity, "4321");

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("maskedPhone").asString()).isEqualTo("137****4321");
        assertThat(people(door, activity, "9999").size()).isZero();
    }

    @Test
    void checksManyInAndSaysForEachWhoIsRefusedWhy() {
        Made activity = aListed("张三", "13900001234");
        activities.onRoster(activity, "李四", "13911115678");
        String first = personId(door, activity, "1234");
        String second = personId(door, activity, "5678");
        String stranger = personId(door, aListed("王五", "13922220000"), "0000");
        checkIn(door, activity, first).expect(200);

        JsonNode ends = checkIn(door, activity, first, second, stranger).expect(200).body().path("people");

        assertThat(ends.get(0).path("end").asString()).isEqualTo("REFUSED");
        assertThat(ends.get(0).path("refusal").path("code").asString()).isEqualTo("checkin.already-checked-in");
        assertThat(ends.get(0).path("checkIn").path("ordinal").asInt()).isEqualTo(1);
        assertThat(ends.get(1).path("end").asString()).isEqualTo("CHECKED_IN");
        assertThat(ends.get(1).path("name").asString()).isEqualTo("李四");
        assertThat(ends.get(1).path("checkIn").path("ordinal").asInt()).isEqualTo(2);
        assertThat(ends.get(2).path("refusal").path("code").asString()).isEqualTo("activities.participant-unknown");
    }

    @Test
    void givesTheSameEndsForTheSameKeyAndRecordsNobodyTwice() {
        Made activity = aListed("张三", "13900001234");
        String person = personId(door, activity, "1234");
        Http retrying = door.withNewKey();

        JsonNode first = retrying.post(path(activity) + "/check-ins", entry(List.of(person), "")).expect(200).body();
        JsonNode again = retrying.post(path(activity) + "/check-ins", entry(List.of(person), "")).expect(200).body();

        assertThat(again).isEqualTo(first);
        assertThat(first.path("people").get(0).path("end").asString()).isEqualTo("CHECKED_IN");
    }

    @Test
    void remembersWhoDidItAndWhy() {
        Made activity = aListed("张三", "13900001234");
        String record = recordOf(checkIn(door, activity, personId(door, activity, "1234")));

        JsonNode row = activities.organiser().get("/console/api/sessions/" + activity.session() + "/records").body().path("items").get(0);
        assertThat(row.path("recordId").asString()).isEqualTo(record);
        assertThat(row.path("entry").path("reason").asString()).isEqualTo("手机没电");
        assertThat(row.path("entry").path("by").asString()).startsWith("员工");
        JsonNode told = staff.as(Role.AUDITOR).get("/console/api/audit?q=" + record).expect(200).body().path("items").get(0);
        assertThat(told.path("action").asString()).isEqualTo("checkin.checked-in-at-door");
        assertThat(told.path("detail").path("reason").asString()).isEqualTo("手机没电");
    }

    @Test
    void confirmsWhoWaitsForReview() {
        Made activity = activities.anActivity();
        MemberId member = members.aMemberWithPhone();
        checkIns.checkIn(checkIns.as(member), activity, outside()).expect(200);
        String person = people(door, activity, "").get(0).path("id").asString();

        JsonNode end = checkIn(door, activity, person).expect(200).body().path("people").get(0);

        assertThat(end.path("end").asString()).isEqualTo("CONFIRMED");
        assertThat(end.path("checkIn").path("state").asString()).isEqualTo("NORMAL");
        assertThat(end.path("checkIn").path("method").asString()).isEqualTo("ROTATING_QR");
        JsonNode again = checkIn(door, activity, person).expect(200).body().path("people").get(0);
        assertThat(again.path("refusal").path("code").asString()).isEqualTo("checkin.already-checked-in");
    }

    @Test
    void letsGuestsInWhereTheActivityIsOpen() {
        Made open = activities.anActivity();
        JsonNode first = aGuest(open, guest("路过的人", "13944445555")).expect(200).body();
        JsonNode same = aGuest(open, guest("路过的人", "13944445555")).expect(200).body();
        JsonNode other = aGuest(open, guest("没有电话的人", null)).expect(200).body();

        assertThat(first.path("end").asString()).isEqualTo("CHECKED_IN");
        assertThat(first.path("maskedPhone").asString()).isEqualTo("139****5555");
        assertThat(same.path("refusal").path("code").asString()).isEqualTo("checkin.already-checked-in");
        assertThat(other.path("checkIn").path("ordinal").asInt()).isEqualTo(2);
        assertThat(people(door, open, "5555").get(0).path("listed").asBoolean()).isFalse();
    }

    @Test
    void refusesGuestsWhereARosterDecides() {
        Made activity = aListed("张三", "13900001234");

        JsonNode end = aGuest(activity, guest("路过的人", null)).expect(200).body();

        assertThat(end.path("refusal").path("code").asString()).isEqualTo("checkin.guests-not-admitted");
        assertThat(end.path("refusal").path("detail").asString()).contains("花名册");
        assertThat(people(door, activity, "").size()).isEqualTo(1);
    }

    @Test
    void keepsToTheHoursOfTheSession() {
        Made activity = aListed("张三", "13900001234");
        String person = personId(door, activity, "1234");
        clock.advance(Duration.ofHours(3));

        JsonNode end = checkIn(staff.as(Role.DOOR), activity, person).expect(200).body().path("people").get(0);
        assertThat(end.path("refusal").path("code").asString()).isEqualTo("activities.closed");
    }

    @Test
    void undoesACheckInAndLetsThePersonComeAgain() {
        Made activity = activities.anActivity();
        Http member = checkIns.aMember();
        String record = checkIns.checkIn(member, activity, inside()).expect(200).body().path("recordId").asString();
        awaitArrived(activity, 1);

        undo(door, record, " ").problem(422, "checkin.reason-missing");
        undo(door, record, "签错了人").expect(204);
        undo(door, record, "再来一次").problem(409, "checkin.undone-already");
        undo(door, "1", "没有这条").problem(404, "checkin.record-unknown");

        awaitArrived(activity, 0);
        JsonNode mine = member.get("/app/api/check-in/records/" + record).expect(200).body();
        assertThat(mine.path("state").asString()).isEqualTo("UNDONE");
        assertThat(mine.path("undone").path("reason").asString()).isEqualTo("签错了人");
        JsonNode again = checkIns.checkIn(member, activity, inside()).expect(200).body();
        assertThat(again.path("ordinal").asInt()).isEqualTo(2);
        awaitArrived(activity, 1);
        assertThat(live(activity).path("lastArrivals").size()).isEqualTo(1);
    }

    @Test
    void takesAPendingAndARejectedOneBackFromAllCounters() {
        Made activity = activities.anActivity();
        String waiting = checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200).body().path("recordId").asString();
        String rejected = checkIns.checkIn(checkIns.aMember(), activity, outside()).expect(200).body().path("recordId").asString();
        activities.organiser()
                .post("/console/api/reviews/" + rejected + "/decision", Map.of("approve", false, "reason", "不在现场"))
                .expect(200);
        Eventually.isTrue(() -> live(activity).path("counts").path("rejected").asInt() == 1);

        undo(door, waiting, "请重新签到").expect(204);
        undo(door, rejected, "驳回有误").expect(204);

        Eventually.isTrue(() -> live(activity).path("counts").path("abnormal").asInt() == 0);
        JsonNode counts = live(activity).path("counts");
        for (String counter : List.of("arrived", "late", "pending", "rejected")) {
            assertThat(counts.path(counter).asInt()).as(counter).isZero();
        }
        activities.organiser()
                .post("/console/api/reviews/" + waiting + "/decision", Map.of("approve", true, "reason", ""))
                .problem(409, "checkin.decided-already");
    }

    @Test
    void followsSomebodyWhoBindsTheirPhoneOnlyAfterwards() {
        String phone = MemberFixture.aPhone();
        Made activity = aListed("张三", phone);
        String record = recordOf(checkIn(door, activity, personId(door, activity, phone)));
        MemberId member = members.aMemberWithPhone(phone);

        JsonNode mine = checkIns.as(member).get("/app/api/check-in/records").expect(200).body().path("items");

        assertThat(mine.get(0).path("recordId").asString()).isEqualTo(record);
    }

    @Test
    void countsSomebodyOnceWhoAlsoScannedBeforeAnybodyKnewThatTheyAreTheSame() {
        String phone = MemberFixture.aPhone();
        Made activity = activities.anActivity();
        activities.onRoster(activity, "张三", phone);
        checkIn(door, activity, personId(door, activity, phone)).expect(200);
        MemberId member = members.aMember();
        String scanned = checkIns.checkIn(checkIns.as(member), activity, inside()).expect(200).body().path("recordId").asString();
        awaitArrived(activity, 2);

        members.bind(member, phone);

        awaitArrived(activity, 1);
        JsonNode people = people(door, activity, "");
        assertThat(people.size()).isEqualTo(1);
        assertThat(people.get(0).path("name").asString()).isEqualTo("张三");
        assertThat(people.get(0).path("checkIn").path("recordId").asString()).isEqualTo(scanned);
        assertThat(checkIns.as(member).get("/app/api/check-in/records").expect(200).body().path("items").size()).isEqualTo(2);
    }

    @Test
    void isForPeopleAtTheDoorOnly() {
        Made activity = aListed("张三", "13900001234");
        String person = personId(door, activity, "1234");
        String record = recordOf(checkIn(door, activity, person));

        for (Role role : List.of(Role.OPERATOR, Role.AUDITOR)) {
            Http other = staff.as(role);
            other.get(path(activity) + "/people").expect(403);
            checkIn(other, activity, person).expect(403);
            aGuest(other, activity, guest("路过的人", null)).expect(403);
            undo(other, record, "不行").expect(403);
        }
        checkIn(checkIns.aMember(), activity, person).expect(401);
    }

    @Test
    void refusesBadInputByName() {
        Made activity = aListed("张三", "13900001234");
        String person = personId(door, activity, "1234");
        Http keyed = door.withNewKey();

        door.post(path(activity) + "/check-ins", entry(List.of(person), "")).problem(400, "platform.request-key-missing");
        keyed.post(path(activity) + "/check-ins", entry(List.of(), "")).problem(422, "platform.input-invalid");
        keyed.post(path(activity) + "/check-ins", entry(List.of("abc"), "")).expect(400);
        keyed.post(path(activity) + "/check-ins", entry(Collections.nCopies(1, person), "长".repeat(201)))
                .problem(422, "platform.input-invalid");
        keyed.post(path(activity) + "/guests", guest(" ", null)).problem(422, "platform.input-invalid");
        aGuest(activities.anActivity(), guest("某人", "12345")).problem(422, "identity.phone-invalid");
        door.get("/console/api/sessions/1/door/people").problem(404, "activities.session-unknown");
        JsonNode nowhere = door.withNewKey().post("/console/api/sessions/1/door/check-ins", entry(List.of("1"), ""))
                .expect(200).body().path("people").get(0);
        assertThat(nowhere.path("refusal").path("code").asString()).isEqualTo("activities.session-unknown");
    }

    private Made aListed(String name, String phone) {
        Made activity = activities.anActivity(request -> request.put("admission", "ROSTER"));
        activities.onRoster(activity, name, phone);
        return activity;
    }

    private Http.Answer aGuest(Made activity, Map<String, Object> guest) {
        return aGuest(door, activity, guest);
    }

    private static Http.Answer aGuest(Http staff, Made activity, Map<String, Object> guest) {
        return staff.withNewKey().post(path(activity) + "/guests", guest);
    }

    private static String recordOf(Http.Answer answer) {
        return answer.expect(200).body().path("people").get(0).path("checkIn").path("recordId").asString();
    }

    private JsonNode live(Made activity) {
        return door.get("/console/api/sessions/" + activity.session() + "/live").expect(200).body();
    }

    private void awaitArrived(Made activity, int arrived) {
        Eventually.isTrue(() -> live(activity).path("counts").path("arrived").asInt() == arrived);
    }
}
