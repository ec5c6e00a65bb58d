package io.mashang.checkin;

import static io.mashang.activities.ShiftFixture.aCell;
import static io.mashang.activities.ShiftFixture.aPerson;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.made;
import static io.mashang.activities.ShiftFixture.path;
import static io.mashang.activities.ShiftFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A walk-in binds a phone, and turns out to be somebody on the roster with a plan and requests. */
@MashangTest
class AttendanceFoldHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    CheckInFixture checkIns;

    @Autowired
    StaffSessions staff;

    @Autowired
    Clock clock;

    Http organiser;
    Http other;
    Made activity;
    MemberId member;
    String phone;
    String listed;
    String walkIn;
    String shift;
    LocalDate yesterday;

    @BeforeEach
    void twoEntriesOfOnePerson() {
        organiser = activities.organiser();
        other = staff.as(Role.ADMINISTRATOR);
        activity = activities.anActivity();
        member = members.aMember();
        checkIns.checkIn(checkIns.as(member), activity, CheckInFixture.inside()).expect(200);
        walkIn = people().get(0);
        phone = MemberFixture.aPhone();
        listed = aPerson(organiser, activity, "张三", "", phone);
        yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
        shift = made(organiser, activity, aShift("早", "09:00", "18:00", true)).path("id").asString();
    }

    @Test
    void moveThePlanAndTheRequestsToTheEntryThatStays() {
        plan(organiser, activity, aCell(listed, yesterday.toString(), shift)).expect(204);
        correction(listed, false).expect(204);
        correction(listed, true).expect(204);

        members.bind(member, phone);

        assertThat(people()).containsExactly(walkIn);
        requests("WAITING").forEach(request -> decide(request, true).expect(204));
        assertThat(state()).isEqualTo("NORMAL");
        JsonNode month = members.as(member).get("/app/api/attendance?month=" + yesterday.toString().substring(0, 7)).expect(200).body();
        assertThat(month.path("activities").get(0).path("requests")).as("they are the member's own now").hasSize(2);
    }

    @Test
    void takeThePlanOfTheRosterWhereBothArePlanned() {
        plan(organiser, activity, aCell(walkIn, yesterday.toString(), null), aCell(listed, yesterday.toString(), shift)).expect(204);

        members.bind(member, phone);

        assertThat(state()).isEqualTo("ABSENT");
    }

    @Test
    void leaveOneRequestInAPlaceTheApprovedOne() {
        plan(organiser, activity, aCell(walkIn, yesterday.toString(), shift), aCell(listed, yesterday.toString(), shift)).expect(204);
        leave(walkIn).expect(204);
        leave(listed).expect(204);
        String approved = requests("WAITING").getFirst();
        decide(approved, true).expect(204);

        members.bind(member, phone);

        assertThat(requests("WAITING")).isEmpty();
        assertThat(requests("APPROVED")).containsExactly(approved);
        assertThat(state()).isEqualTo("LEAVE");
        assertThat(requests("REFUSED")).hasSize(1);
    }

    @Test
    void addUpWhatAMonthHasHadAndGiveBackWhatGaveWay() {
        organiser.put(path(activity) + "/attendance/policy", Map.of("correctionDays", 31, "correctionsPerMonth", 2)).expect(200);
        plan(organiser, activity, aCell(walkIn, yesterday.toString(), shift), aCell(listed, yesterday.toString(), shift)).expect(204);
        correction(walkIn, false).expect(204);
        correction(listed, false).expect(204);

        members.bind(member, phone);

        correction(walkIn, true).expect(204);
        LocalDate before = yesterday.minusDays(1);
        plan(organiser, activity, aCell(walkIn, before.toString(), shift)).expect(204);
        if (before.getMonth() == yesterday.getMonth()) {
            correctionOf(walkIn, before, false).problem(409, "checkin.corrections-used-up");
        }
    }

    private List<String> people() {
        return organiser.get(path(activity) + "/participants").expect(200).body().path("items").findValuesAsString("id");
    }

    private List<String> requests(String state) {
        return organiser.get(path(activity) + "/attendance/requests?state=" + state).expect(200).body().path("items").findValuesAsString("id");
    }

    private Http.Answer decide(String request, boolean approve) {
        return other.post(path(activity) + "/attendance/requests/" + request + "/decision", Map.of("approve", approve, "reason", "核对过"));
    }

    private Http.Answer correction(String person, boolean out) {
        return correctionOf(person, yesterday, out);
    }

    private Http.Answer correctionOf(String person, LocalDate day, boolean out) {
        return organiser.post(path(activity) + "/attendance/people/" + person + "/corrections",
                Map.of("day", day.toString(), "out", out, "time", out ? "18:00" : "09:00", "reason", "手机没电"));
    }

    private Http.Answer leave(String person) {
        Map<String, @Nullable Object> leave = new HashMap<>();
        leave.put("firstDay", yesterday.toString());
        leave.put("lastDay", yesterday.toString());
        leave.put("part", "WHOLE");
        leave.put("from", null);
        leave.put("until", null);
        leave.put("reason", "家里有事");
        return organiser.post(path(activity) + "/attendance/people/" + person + "/leave", leave);
    }

    private String state() {
        return organiser.get(path(activity) + "/attendance?day=" + yesterday).expect(200).body().path("items").get(0).path("state").asString();
    }
}
