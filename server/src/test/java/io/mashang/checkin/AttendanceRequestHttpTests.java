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
import io.mashang.identity.MemberRecords;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class AttendanceRequestHttpTests {

    @Autowired
    ActivityFixture activities;

    @Autowired
    MemberFixture members;

    @Autowired
    StaffSessions staff;

    @Autowired
    Clock clock;

    @Autowired
    List<MemberRecords> records;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    MemberId self;
    Http organiser;
    Http member;
    Made activity;
    String person;
    String shift;
    LocalDate yesterday;

    @BeforeEach
    void plansYesterdayForAMember() {
        organiser = activities.organiser();
        activity = activities.anActivity();
        self = members.aMember();
        String phone = MemberFixture.aPhone();
        person = aPerson(organiser, activity, "张三", "", phone);
        members.bind(self, phone);
        member = members.as(self);
        yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
        shift = made(organiser, activity, aShift("早", "09:00", "18:00", true)).path("id").asString();
        for (int ago = 0; ago < 3; ago++) {
            plan(organiser, activity, aCell(person, yesterday.minusDays(ago).toString(), shift)).expect(204);
        }
    }

    private Http.Answer correction(LocalDate day, boolean out, String time) {
        return member.post("/app/api/attendance/" + activity.id() + "/corrections",
                Map.of("day", day.toString(), "out", out, "time", time, "reason", "忘了"));
    }

    private static Map<String, Object> aLeave(LocalDate from, LocalDate until, String part, @Nullable String begin, @Nullable String end) {
        Map<String, Object> leave = new HashMap<>();
        leave.put("firstDay", from.toString());
        leave.put("lastDay", until.toString());
        leave.put("part", part);
        leave.put("from", begin);
        leave.put("until", end);
        leave.put("reason", "家里有事");
        return leave;
    }

    private Http.Answer leave(Map<String, Object> leave) {
        return member.post("/app/api/attendance/" + activity.id() + "/leave", leave);
    }

    private Http.Answer decide(Http by, String request, boolean approve, String reason) {
        return by.post(path(activity) + "/attendance/requests/" + request + "/decision", Map.of("approve", approve, "reason", reason));
    }

    private String state(LocalDate day) {
        return organiser.get(path(activity) + "/attendance?day=" + day).expect(200).body().path("items").get(0).path("state").asString();
    }

    @Test
    void followsItsMemberAndLosesItsWordsWhenTheMemberLeaves() {
        leave(aLeave(yesterday, yesterday, "WHOLE", null, null)).expect(201);
        MemberRecords requests = records.stream()
                .filter(each -> each.export(self).containsKey("attendanceRequests"))
                .findFirst()
                .orElseThrow();
        MemberId merged = members.aMember();
        assertThat(requests.export(self).toString()).contains("家里有事");

        transaction.executeWithoutResult(status -> requests.merge(self, merged));
        assertThat(requests.export(self).toString()).doesNotContain("家里有事");
        assertThat(requests.export(merged).toString()).contains("家里有事");

        transaction.executeWithoutResult(status -> requests.erase(merged));
        assertThat(requests.export(merged).toString()).doesNotContain("家里有事");
        JsonNode request = organiser.get(path(activity) + "/attendance/requests?state=WAITING").expect(200).body().path("items").get(0);
        assertThat(request.path("reason").asString()).isEmpty();
    }

    @Test
    void countsAnApprovedCorrectionLikeACheckIn() {
        assertThat(state(yesterday)).isEqualTo("ABSENT");
        String in = correction(yesterday, false, "09:00").expect(201).body().path("id").asString();
        String out = correction(yesterday, true, "18:00").expect(201).body().path("id").asString();
        assertThat(state(yesterday)).isEqualTo("ABSENT");

        decide(organiser, in, true, "").expect(204);
        assertThat(state(yesterday)).isEqualTo("MISSING_OUT");
        decide(organiser, out, true, "").expect(204);
        decide(organiser, out, true, "").expect(204);

        JsonNode row = organiser.get(path(activity) + "/attendance?day=" + yesterday).expect(200).body().path("items").get(0);
        assertThat(row.path("state").asString()).isEqualTo("NORMAL");
        assertThat(row.path("in").path("source").asString()).isEqualTo("CORRECTION");
        decide(organiser, out, false, "不对").problem(409, "checkin.decided-already");
    }

    @Test
    void findsTheSameRequestAgainAndRefusesAnotherInItsPlace() {
        JsonNode first = correction(yesterday, false, "09:00").expect(201).body();

        assertThat(correction(yesterday, false, "09:00").expect(201).body().path("id")).isEqualTo(first.path("id"));
        correction(yesterday, false, "09:01").problem(409, "checkin.requested-already");
    }

    @Test
    void allowsSoManyInAMonthAndGivesRefusedOnesBack() {
        organiser.put(path(activity) + "/attendance/policy", Map.of("correctionDays", 31, "correctionsPerMonth", 1)).expect(200);
        LocalDate day = yesterday;
        LocalDate other = day.minusDays(1).getMonth() == day.getMonth() ? day.minusDays(1) : day.minusDays(2);
        if (other.getMonth() != day.getMonth()) {
            day = day.minusDays(1);
        }
        String request = correction(day, false, "09:00").expect(201).body().path("id").asString();
        correction(day, true, "18:00").problem(409, "checkin.corrections-used-up");
        correction(day, false, "09:00").expect(201);

        decide(organiser, request, false, "").problem(422, "checkin.reason-missing");
        decide(organiser, request, false, "当天没有到岗").expect(204);

        correction(day, true, "18:00").expect(201);
    }

    @Test
    void refusesDaysAndTimesThatCannotBeCorrected() {
        organiser.put(path(activity) + "/attendance/policy", Map.of("correctionDays", 1, "correctionsPerMonth", 3)).expect(200);
        correction(yesterday.minusDays(1), false, "09:00").problem(409, "checkin.correction-too-late");
        correction(yesterday.plusDays(2), false, "09:00").problem(409, "checkin.correction-too-late");
        correction(yesterday, false, "03:00").problem(409, "checkin.correction-outside-shift");
        organiser.put(path(activity) + "/attendance/policy", Map.of("correctionDays", 99, "correctionsPerMonth", 3))
                .problem(422, "platform.input-invalid");
        members.as(members.aMember()).post("/app/api/attendance/" + activity.id() + "/corrections",
                Map.of("day", yesterday.toString(), "out", false, "time", "09:00", "reason", "忘了")).problem(403, "checkin.not-on-roster");
    }

    @Test
    void isOnLeaveForAllOrAPartOfTheShift() {
        String whole = leave(aLeave(yesterday.minusDays(2), yesterday.minusDays(1), "WHOLE", null, null)).expect(201).body().path("id").asString();
        String hours = leave(aLeave(yesterday, yesterday, "HOURS", "09:00", "18:00")).expect(201).body().path("id").asString();
        decide(organiser, whole, true, "").expect(204);
        decide(organiser, hours, true, "").expect(204);

        assertThat(state(yesterday.minusDays(2))).isEqualTo("LEAVE");
        assertThat(state(yesterday.minusDays(1))).isEqualTo("LEAVE");
        assertThat(state(yesterday)).isEqualTo("LEAVE");
    }

    @Test
    void isOnLeaveOnceBothHalvesAre() {
        String first = leave(aLeave(yesterday, yesterday, "FIRST_HALF", null, null)).expect(201).body().path("id").asString();
        String second = leave(aLeave(yesterday, yesterday, "SECOND_HALF", null, null)).expect(201).body().path("id").asString();
        decide(organiser, first, true, "").expect(204);
        assertThat(state(yesterday)).isEqualTo("ABSENT");
        decide(organiser, second, true, "").expect(204);
        assertThat(state(yesterday)).isEqualTo("LEAVE");
    }

    @Test
    void refusesLeaveThatCannotBe() {
        leave(aLeave(yesterday, yesterday.minusDays(1), "WHOLE", null, null)).problem(422, "checkin.leave-span-invalid");
        leave(aLeave(yesterday, yesterday.plusDays(31), "WHOLE", null, null)).problem(422, "checkin.leave-span-invalid");
        leave(aLeave(yesterday.minusDays(1), yesterday, "FIRST_HALF", null, null)).problem(422, "checkin.leave-span-invalid");
        leave(aLeave(yesterday, yesterday, "HOURS", null, null)).problem(422, "checkin.leave-span-invalid");
        leave(aLeave(yesterday, yesterday, "HOURS", "12:00", "11:00")).problem(422, "checkin.leave-span-invalid");
    }

    @Test
    void letsSomebodyElseDecideWhatStaffEntered() {
        organiser.post(path(activity) + "/attendance/people/" + person + "/leave", aLeave(yesterday, yesterday, "WHOLE", null, null)).expect(204);
        JsonNode row = organiser.get(path(activity) + "/attendance/requests").expect(200).body().path("items").get(0);
        assertThat(row.path("own").asBoolean()).isTrue();
        String request = row.path("id").asString();

        decide(organiser, request, true, "").problem(409, "checkin.own-request");
        decide(staff.as(Role.ADMINISTRATOR), request, true, "").expect(204);

        assertThat(state(yesterday)).isEqualTo("LEAVE");
        assertThat(organiser.get(path(activity) + "/attendance/requests?state=APPROVED").expect(200).body().path("items")).hasSize(1);
    }

    /** The same person in WeChat and in the console, as they proved with their password. */
    @Test
    void letsNobodyDecideAboutThemselves() {
        String request = correction(yesterday, false, "09:00").expect(201).body().path("id").asString();
        StaffActor colleague = staff.aStaffMember(Role.ORGANISER);
        jdbc.update("INSERT INTO identity_staff_link (member_id, staff_id, stamp, linked_at) VALUES (?, ?, ?, ?)",
                self.value(), colleague.id().value(), new byte[32], "2026-11-21 02:00:00.000");

        decide(staff.as(colleague), request, true, "").problem(409, "checkin.request-about-yourself");
        decide(organiser, request, true, "").expect(204);
    }

    @Test
    void showsMembersTheirOwnMonth() {
        correction(yesterday, false, "09:00").expect(201);

        JsonNode month = member.get("/app/api/attendance?month=" + yesterday.toString().substring(0, 7)).expect(200).body().path("activities").get(0);

        assertThat(month.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(month.path("days").get(month.path("days").size() - 1).path("state").asString()).isEqualTo("ABSENT");
        assertThat(month.path("requests").get(0).path("state").asString()).isEqualTo("WAITING");
        assertThat(members.as(members.aMember()).get("/app/api/attendance?month=2026-03").expect(200).body().path("activities")).isEmpty();
    }

    @Test
    void isOpenToThoseWhoMay() {
        String request = correction(yesterday, false, "09:00").expect(201).body().path("id").asString();
        decide(staff.as(Role.DOOR), request, true, "").expect(403);
        decide(organiser, "1", true, "").problem(404, "checkin.request-unknown");
        staff.as(Role.OPERATOR).get(path(activity) + "/attendance/requests").expect(403);
        staff.as(Role.AUDITOR).get(path(activity) + "/attendance/requests").expect(200);
    }
}
